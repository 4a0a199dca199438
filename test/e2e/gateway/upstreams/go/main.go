// The Go SDK as an upstream, both eras. Prints a line for each call that reaches a tool, prompt or resource.
package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type arguments struct {
	Q    string `json:"q,omitempty"`
	Name string `json:"name,omitempty"`
	X    any    `json:"x,omitempty"`
}

func ran(what string) { fmt.Printf("ran %s\n", what) }

func newServer() *mcp.Server {
	server := mcp.NewServer(&mcp.Implementation{Name: "upstream", Version: "1.0.0"}, nil)
	for _, name := range []string{"search", "delete_all", "scoped"} {
		tool := &mcp.Tool{
			Name:        name,
			Description: "The tool " + name + ".",
			Meta: mcp.Meta{
				"dev.mcp-pipeline/authorize": map[string]any{"groups": []string{"data"}},
				"acme.example/kept":          name,
			},
		}
		mcp.AddTool(server, tool, func(context.Context, *mcp.CallToolRequest, arguments) (*mcp.CallToolResult, any, error) {
			ran(name)
			return &mcp.CallToolResult{Content: []mcp.Content{&mcp.TextContent{Text: "did " + name}}}, nil, nil
		})
	}
	for _, name := range []string{"greet", "secret_prompt"} {
		server.AddPrompt(&mcp.Prompt{Name: name}, func(context.Context, *mcp.GetPromptRequest) (*mcp.GetPromptResult, error) {
			ran(name)
			return &mcp.GetPromptResult{}, nil
		})
	}
	read := func(_ context.Context, request *mcp.ReadResourceRequest) (*mcp.ReadResourceResult, error) {
		uri := request.Params.URI
		ran(uri)
		return &mcp.ReadResourceResult{Contents: []*mcp.ResourceContents{{URI: uri, Text: "content"}}}, nil
	}
	server.AddResource(&mcp.Resource{URI: "file:///open", Name: "open"}, read)
	server.AddResource(&mcp.Resource{URI: "file:///notes/secret", Name: "secret"}, read)
	server.AddResourceTemplate(&mcp.ResourceTemplate{URITemplate: "file:///notes/{name}", Name: "notes"}, read)
	return server
}

func main() {
	server := newServer()
	handler := mcp.NewStreamableHTTPHandler(
		func(*http.Request) *mcp.Server { return server },
		&mcp.StreamableHTTPOptions{Stateless: true},
	)
	listener, err := net.Listen("tcp", "127.0.0.1:"+os.Getenv("PORT"))
	if err != nil {
		panic(err)
	}
	fmt.Println("ready")
	panic(http.Serve(listener, handler))
}
