import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// node_modules/string-argv/index.js
function parseArgsStringToArgv(value, env, file) {
  const myArray = [];
  if (env) {
    myArray.push(env);
  }
  if (file) {
    myArray.push(file);
  }
  let current = "";
  let inQuote = null;
  let hasToken = false;
  let i = 0;
  while (i < value.length) {
    const char = value[i];
    if (inQuote) {
      if (char === inQuote) {
        inQuote = null;
      } else {
        current += char;
      }
    } else {
      if (char === '"' || char === "'") {
        inQuote = char;
        hasToken = true;
      } else if (/\s/.test(char)) {
        if (hasToken) {
          myArray.push(current);
          current = "";
          hasToken = false;
        }
      } else {
        current += char;
        hasToken = true;
      }
    }
    i++;
  }
  if (hasToken) {
    myArray.push(current);
  }
  return myArray;
}

// src/manifest/command.ts
var operators = /^(&&|\|\||\||;|&|>>?|<|2>&1|2>)$/;
function splitCommand(command) {
  return typeof command === "string" ? parseArgsStringToArgv(command) : [...command];
}
function shellSyntax(command) {
  const words = parseArgsStringToArgv(command);
  if (words.length === 0) return "it has no words";
  const unquoted = command.replaceAll(/\\.|'[^']*'/g, "");
  if ((unquoted.replaceAll(/"[^"]*"/g, "").match(/["']/g) ?? []).length > 0) return "a quote is not closed";
  const operator = words.find((word) => operators.test(word));
  if (operator !== void 0) return `${operator} would be an ordinary argument`;
  if (/^[A-Za-z_]\w*=/.test(words[0] ?? ""))
    return `${words[0]?.split("=")[0]}=\u2026 would be the program; write it in env`;
  const variable = /\$(\w+|\{\w+\}|\()/.exec(unquoted);
  if (variable !== null) return `${variable[0]} would stay as it is`;
  return void 0;
}

export {
  splitCommand,
  shellSyntax
};
