// Each cure taken out of the configuration, and the row that must then find the hole. A row that stays green is blind.

const http = (config) =>
  config.static_resources.listeners.find(({ name }) => name === "gateway").filter_chains[0].filters[0]
    .typed_config;
const filter = (config, name) => http(config).http_filters.find((one) => one.name === name).typed_config;
const providers = (config) => Object.values(filter(config, "envoy.filters.http.jwt_authn").providers);

/** Takes the case of a guard out of its list. */
const withoutGuard =
  (name, nth = 0) =>
  (config) => {
    const { matchers } = filter(config, "mcp-pipeline.guard").matcher.matcher_list;
    const at = matchers
      .map((one, index) => [one, index])
      .filter(([one]) => JSON.stringify(one.on_match).includes(`"${name}"`));
    matchers.splice(at[nth][1], 1);
  };

const factFormat = (change) => (config) => {
  for (const one of filter(config, "envoy.filters.http.set_filter_state").on_request_headers) {
    const source = one.format_string.text_format_source;
    source.inline_string = change(source.inline_string);
  }
};

const oneParser = (text) =>
  text
    .replace(
      "%DYNAMIC_METADATA(mcp-pipeline.strict:method)%",
      "%DYNAMIC_METADATA(envoy.filters.http.mcp:method)%",
    )
    .replace(
      "%DYNAMIC_METADATA(mcp-pipeline.strict:name)%",
      "%DYNAMIC_METADATA(envoy.filters.http.mcp:params:name)%",
    )
    .replace(
      "%DYNAMIC_METADATA(mcp-pipeline.strict:uri)%",
      "%DYNAMIC_METADATA(envoy.filters.http.mcp:params:uri)%",
    );
const noKeys = (text) => text.replace("%DYNAMIC_METADATA(mcp-pipeline.keys:shape)%", "plain");

const removeFilter = (name) => (config) => {
  http(config).http_filters = http(config).http_filters.filter((one) => one.name !== name);
};
const mappers = (config) => http(config).local_reply_config.mappers;

/** @type {[cure: string, rows: string[], change: (config: object) => void][]} */
export const planted = [
  [
    "the second parser and the reading of keys",
    ["B17", "B23", "D20"],
    factFormat((text) => noKeys(oneParser(text))),
  ],
  ["the reading of keys", ["B18", "B27"], factFormat(noKeys)],
  [
    "the refusal of keys that come twice",
    ["B15"],
    (config) => {
      filter(config, "envoy.filters.http.mcp").reject_duplicate_keys = false;
    },
  ],
  [
    "the allow-list of methods",
    ["D04"],
    (config) => {
      const deny = JSON.stringify({ name: "not-allowed", action: "DENY" }).slice(1, -1);
      const rbac = filter(config, "mcp-pipeline.authorization");
      const open = (value) => JSON.parse(JSON.stringify(value).replace(deny, deny.replace("DENY", "ALLOW")));
      const tree = rbac.matcher.on_no_match.matcher;
      tree.on_no_match = open(tree.on_no_match);
    },
  ],
  [
    "the rule of one tool",
    ["D31"],
    (config) => {
      const text = JSON.stringify(filter(config, "mcp-pipeline.authorization").matcher);
      filter(config, "mcp-pipeline.authorization").matcher = JSON.parse(
        text.replaceAll('"exact":"admins"', '"exact":"data"'),
      );
    },
  ],
  [
    "the required expiry",
    ["A11"],
    (config) => {
      for (const one of providers(config)) one.require_expiration = false;
    },
  ],
  [
    "the token in the header only",
    ["A17"],
    (config) => {
      for (const one of providers(config)) delete one.from_headers;
    },
  ],
  [
    "the audience",
    ["A07"],
    (config) => {
      for (const one of providers(config)) delete one.audiences;
    },
  ],
  [
    "401 instead of Envoy's 403",
    ["A07"],
    (config) => {
      http(config).local_reply_config.mappers = mappers(config).filter(
        (one) => !JSON.stringify(one.filter).includes('startsWith(\\"jwt_authn_access_denied\\")'),
      );
    },
  ],
  [
    "the challenge's own scope",
    ["A28"],
    (config) => {
      http(config).local_reply_config.mappers = mappers(config).filter(
        (one) => !JSON.stringify(one.filter).includes("[scope-"),
      );
    },
  ],
  [
    "what the verifier may not",
    ["A32"],
    (config) => {
      const rbac = filter(config, "mcp-pipeline.authorization");
      rbac.matcher = JSON.parse(
        JSON.stringify(rbac.matcher).replaceAll(
          '"name":"verifier-calls-nothing","action":"DENY"',
          '"name":"x","action":"ALLOW"',
        ),
      );
    },
  ],
  ["the largest body", ["F01"], removeFilter("envoy.filters.http.body_size_limit")],
  ["the Host", ["G33"], withoutGuard("guard-host")],
  ["the Origin", ["G36", "G39"], withoutGuard("guard-origin")],
  ["the pinned versions", ["H16"], withoutGuard("guard-version")],
  ["the refusal of encodings", ["G09"], withoutGuard("guard-encoding")],
  ["mirrored headers of one revision only", ["H14"], withoutGuard("guard-mirrored")],
  ["one Mcp-Name", ["H20"], withoutGuard("guard-mirrored", 2)],
  ["one Mcp-Method", ["H21"], withoutGuard("guard-mirrored", 1)],
  [
    "no body but POST's",
    ["G17"],
    (config) => {
      withoutGuard("guard-body")(config);
      removeFilter("mcp-pipeline.bodies")(config);
      factFormat(noKeys)(config);
    },
  ],
  [
    "no underscores in headers",
    ["G40"],
    (config) => {
      http(config).common_http_protocol_options.headers_with_underscores_action = "ALLOW";
    },
  ],
  [
    "URIs that a server reads as others",
    ["D17"],
    (config) => {
      const rbac = filter(config, "mcp-pipeline.authorization");
      rbac.matcher = JSON.parse(
        JSON.stringify(rbac.matcher).replaceAll(/"regex":"\(\?:\.\|[^"]*"/g, '"regex":"nothing"'),
      );
    },
  ],
  [
    "the shortened lists",
    ["I04", "I08"],
    (config) => {
      const bodies = filter(config, "mcp-pipeline.bodies");
      bodies.default_source_code.inline_string = bodies.default_source_code.inline_string.replace(
        "shorten(handle, seen",
        "(function() end)(handle, seen",
      );
    },
  ],
];
