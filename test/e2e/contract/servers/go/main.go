// A correct server with the Go SDK, over stdio, or over HTTP where PORT is set.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type numbers struct {
	A float64 `json:"a"`
	B float64 `json:"b"`
}

type sum struct {
	Sum float64 `json:"sum"`
}

func add(_ context.Context, _ *mcp.CallToolRequest, in numbers) (*mcp.CallToolResult, sum, error) {
	return nil, sum{Sum: in.A + in.B}, nil
}

func newServer() *mcp.Server {
	server := mcp.NewServer(&mcp.Implementation{Name: "correct-go", Version: "1.0.0"}, nil)
	tool := &mcp.Tool{Name: "add", Description: "Adds two numbers.", Annotations: &mcp.ToolAnnotations{ReadOnlyHint: true}}
	mcp.AddTool(server, tool, add)
	return server
}

func main() {
	server := newServer()
	port := os.Getenv("PORT")
	if port == "" {
		log.Fatal(server.Run(context.Background(), &mcp.IOTransport{Reader: onlyJSON(os.Stdin), Writer: os.Stdout}))
	}
	mux := http.NewServeMux()
	mux.Handle("/mcp", guarded(mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return server }, &mcp.StreamableHTTPOptions{Stateless: true})))
	log.Fatal(http.ListenAndServe(fmt.Sprintf("%s:%s", os.Getenv("HOST"), port), mux))
}

// onlyJSON leaves out lines that are not JSON and batches: the SDK ends the conversation at the first.
func onlyJSON(from io.Reader) io.ReadCloser {
	reader, writer := io.Pipe()
	go func() {
		lines := bufio.NewReader(from)
		for {
			line, err := lines.ReadBytes('\n')
			if json.Valid(line) && line[0] == '{' {
				_, _ = writer.Write(line)
			}
			if err != nil {
				_ = writer.CloseWithError(err)
				return
			}
		}
	}()
	return reader
}

// guarded refuses other origins: the SDK looks at Host only.
func guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if origin := r.Header.Get("Origin"); origin != "" && origin != "http://"+r.Host {
			w.WriteHeader(http.StatusForbidden)
			_ = json.NewEncoder(w).Encode(jsonrpc.Error{Code: -32600, Message: "Origin is not expected here"})
			return
		}
		next.ServeHTTP(w, r)
	})
}
