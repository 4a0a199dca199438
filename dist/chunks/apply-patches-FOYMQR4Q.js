import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  resolveSchema,
  schemaOf
} from "./chunk-3T7MJSQ7.js";
import {
  isTarget,
  patchPlace
} from "./chunk-FIGVJFQN.js";
import {
  require_picomatch
} from "./chunk-AF72ZULF.js";
import {
  parseYaml
} from "./chunk-NMTE7BQC.js";
import "./chunk-ZWJGC2UG.js";
import {
  pointerToken
} from "./chunk-N56AOBVN.js";
import {
  itemsOf,
  membersOf,
  pick
} from "./chunk-PX3ANLY6.js";
import "./chunk-7G6U6GSL.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";
import {
  array,
  discriminatedUnion,
  json,
  literal,
  strictObject,
  string
} from "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import {
  __commonJS,
  __toESM
} from "./chunk-L3QGWDXR.js";

// node_modules/rfc6902/pointer.js
var require_pointer = __commonJS({
  "node_modules/rfc6902/pointer.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Pointer = void 0;
    exports.unescapeToken = unescapeToken;
    exports.escapeToken = escapeToken;
    function unescapeToken(token) {
      return token.replace(/~1/g, "/").replace(/~0/g, "~");
    }
    function escapeToken(token) {
      return token.replace(/~/g, "~0").replace(/\//g, "~1");
    }
    var Pointer = (
      /** @class */
      (function() {
        function Pointer2(tokens) {
          if (tokens === void 0) {
            tokens = [""];
          }
          this.tokens = tokens;
        }
        Pointer2.fromJSON = function(path) {
          var tokens = path.split("/").map(unescapeToken);
          if (tokens[0] !== "")
            throw new Error("Invalid JSON Pointer: ".concat(path));
          return new Pointer2(tokens);
        };
        Pointer2.prototype.toString = function() {
          return this.tokens.map(escapeToken).join("/");
        };
        Pointer2.prototype.evaluate = function(object) {
          var parent = null;
          var key = "";
          var value = object;
          for (var i = 1, l = this.tokens.length; i < l; i++) {
            parent = value;
            key = this.tokens[i];
            if (key == "__proto__" || key == "constructor" || key == "prototype") {
              continue;
            }
            value = (parent || {})[key];
          }
          return { parent, key, value };
        };
        Pointer2.prototype.get = function(object) {
          return this.evaluate(object).value;
        };
        Pointer2.prototype.set = function(object, value) {
          var endpoint = this.evaluate(object);
          if (endpoint.parent) {
            endpoint.parent[endpoint.key] = value;
          }
        };
        Pointer2.prototype.push = function(token) {
          this.tokens.push(token);
        };
        Pointer2.prototype.add = function(token) {
          var tokens = this.tokens.concat(String(token));
          return new Pointer2(tokens);
        };
        Pointer2.prototype.parent = function() {
          var tokens = this.tokens.length > 1 ? this.tokens.slice(0, -1) : [""];
          return new Pointer2(tokens);
        };
        return Pointer2;
      })()
    );
    exports.Pointer = Pointer;
  }
});

// node_modules/rfc6902/util.js
var require_util = __commonJS({
  "node_modules/rfc6902/util.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.hasOwnProperty = void 0;
    exports.objectType = objectType;
    exports.clone = clone;
    exports.hasOwnProperty = Object.prototype.hasOwnProperty;
    function objectType(object) {
      if (object === void 0) {
        return "undefined";
      }
      if (object === null) {
        return "null";
      }
      if (Array.isArray(object)) {
        return "array";
      }
      return typeof object;
    }
    function isNonPrimitive(value) {
      return value != null && typeof value == "object";
    }
    function clone(source) {
      if (!isNonPrimitive(source)) {
        return source;
      }
      if (source.constructor == Array) {
        var length = source.length;
        var arrayTarget = new Array(length);
        for (var i = 0; i < length; i++) {
          arrayTarget[i] = clone(source[i]);
        }
        return arrayTarget;
      }
      if (source.constructor == Date) {
        var dateTarget = /* @__PURE__ */ new Date(+source);
        return dateTarget;
      }
      var objectTarget = {};
      for (var key in source) {
        if (exports.hasOwnProperty.call(source, key) && key != "__proto__") {
          objectTarget[key] = clone(source[key]);
        }
      }
      return objectTarget;
    }
  }
});

// node_modules/rfc6902/diff.js
var require_diff = __commonJS({
  "node_modules/rfc6902/diff.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.isDestructive = isDestructive;
    exports.subtract = subtract;
    exports.intersection = intersection;
    exports.diffArrays = diffArrays;
    exports.diffObjects = diffObjects;
    exports.diffAny = diffAny;
    var util_1 = require_util();
    function isDestructive(_a) {
      var op = _a.op;
      return op === "remove" || op === "replace" || op === "copy" || op === "move";
    }
    function subtract(minuend, subtrahend) {
      var keys = [];
      for (var key in minuend) {
        if (util_1.hasOwnProperty.call(minuend, key) && minuend[key] !== void 0 && !(util_1.hasOwnProperty.call(subtrahend, key) && subtrahend[key] !== void 0)) {
          keys.push(key);
        }
      }
      return keys;
    }
    function intersection(objects) {
      var length = objects.length;
      var counter = {};
      for (var i = 0; i < length; i++) {
        var object = objects[i];
        for (var key in object) {
          if (util_1.hasOwnProperty.call(object, key) && object[key] !== void 0) {
            counter[key] = (counter[key] || 0) + 1;
          }
        }
      }
      for (var key in counter) {
        if (counter[key] < length) {
          delete counter[key];
        }
      }
      return Object.keys(counter);
    }
    function intersection2(a, b) {
      var keys = [];
      for (var key in a) {
        if (util_1.hasOwnProperty.call(a, key) && a[key] !== void 0 && util_1.hasOwnProperty.call(b, key) && b[key] !== void 0) {
          keys.push(key);
        }
      }
      return keys;
    }
    function isArrayAdd(array_operation) {
      return array_operation.op === "add";
    }
    function isArrayRemove(array_operation) {
      return array_operation.op === "remove";
    }
    function appendArrayOperation(base, operation) {
      return {
        // the new operation must be pushed on the end
        operations: base.operations.concat(operation),
        cost: base.cost + 1
      };
    }
    function diffArrays(input, output, ptr, diff) {
      if (diff === void 0) {
        diff = diffAny;
      }
      var max_length = Math.max(input.length, output.length);
      var memo = /* @__PURE__ */ new Map([[0, { operations: [], cost: 0 }]]);
      function dist(i, j) {
        var memo_key = i * (max_length + 1) + j;
        var memoized = memo.get(memo_key);
        if (memoized === void 0) {
          if (i > 0 && j > 0 && !diff(input[i - 1], output[j - 1], ptr.add(String(i - 1))).length) {
            memoized = dist(i - 1, j - 1);
          } else {
            var alternatives = [];
            if (i > 0) {
              var remove_base = dist(i - 1, j);
              var remove_operation = {
                op: "remove",
                index: i - 1
              };
              alternatives.push(appendArrayOperation(remove_base, remove_operation));
            }
            if (j > 0) {
              var add_base = dist(i, j - 1);
              var add_operation = {
                op: "add",
                index: i - 1,
                value: output[j - 1]
              };
              alternatives.push(appendArrayOperation(add_base, add_operation));
            }
            if (i > 0 && j > 0) {
              var replace_base = dist(i - 1, j - 1);
              var replace_operation = {
                op: "replace",
                index: i - 1,
                original: input[i - 1],
                value: output[j - 1]
              };
              alternatives.push(appendArrayOperation(replace_base, replace_operation));
            }
            var best = alternatives.sort(function(a, b) {
              return a.cost - b.cost;
            })[0];
            memoized = best;
          }
          memo.set(memo_key, memoized);
        }
        return memoized;
      }
      var input_length = isNaN(input.length) || input.length <= 0 ? 0 : input.length;
      var output_length = isNaN(output.length) || output.length <= 0 ? 0 : output.length;
      var array_operations = dist(input_length, output_length).operations;
      var padded_operations = array_operations.reduce(function(_a, array_operation) {
        var operations2 = _a[0], padding = _a[1];
        if (isArrayAdd(array_operation)) {
          var padded_index = array_operation.index + 1 + padding;
          var index_token = padded_index < input_length + padding ? String(padded_index) : "-";
          var operation = {
            op: array_operation.op,
            path: ptr.add(index_token).toString(),
            value: array_operation.value
          };
          return [operations2.concat(operation), padding + 1];
        } else if (isArrayRemove(array_operation)) {
          var operation = {
            op: array_operation.op,
            path: ptr.add(String(array_operation.index + padding)).toString()
          };
          return [operations2.concat(operation), padding - 1];
        } else {
          var replace_ptr = ptr.add(String(array_operation.index + padding));
          var replace_operations = diff(array_operation.original, array_operation.value, replace_ptr);
          return [operations2.concat.apply(operations2, replace_operations), padding];
        }
      }, [[], 0])[0];
      return padded_operations;
    }
    function diffObjects(input, output, ptr, diff) {
      if (diff === void 0) {
        diff = diffAny;
      }
      var operations2 = [];
      subtract(input, output).forEach(function(key) {
        operations2.push({ op: "remove", path: ptr.add(key).toString() });
      });
      subtract(output, input).forEach(function(key) {
        operations2.push({ op: "add", path: ptr.add(key).toString(), value: output[key] });
      });
      intersection2(input, output).forEach(function(key) {
        operations2.push.apply(operations2, diff(input[key], output[key], ptr.add(key)));
      });
      return operations2;
    }
    function diffAny(input, output, ptr, diff) {
      if (diff === void 0) {
        diff = diffAny;
      }
      if (input === output) {
        return [];
      }
      var input_type = (0, util_1.objectType)(input);
      var output_type = (0, util_1.objectType)(output);
      if (input_type == "array" && output_type == "array") {
        return diffArrays(input, output, ptr, diff);
      }
      if (input_type == "object" && output_type == "object") {
        return diffObjects(input, output, ptr, diff);
      }
      return [{ op: "replace", path: ptr.toString(), value: output }];
    }
  }
});

// node_modules/rfc6902/patch.js
var require_patch = __commonJS({
  "node_modules/rfc6902/patch.js"(exports) {
    "use strict";
    var __extends = exports && exports.__extends || /* @__PURE__ */ (function() {
      var extendStatics = function(d, b) {
        extendStatics = Object.setPrototypeOf || { __proto__: [] } instanceof Array && function(d2, b2) {
          d2.__proto__ = b2;
        } || function(d2, b2) {
          for (var p in b2) if (Object.prototype.hasOwnProperty.call(b2, p)) d2[p] = b2[p];
        };
        return extendStatics(d, b);
      };
      return function(d, b) {
        if (typeof b !== "function" && b !== null)
          throw new TypeError("Class extends value " + String(b) + " is not a constructor or null");
        extendStatics(d, b);
        function __() {
          this.constructor = d;
        }
        d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
      };
    })();
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.InvalidOperationError = exports.TestError = exports.MissingError = void 0;
    exports.add = add;
    exports.remove = remove;
    exports.replace = replace;
    exports.move = move;
    exports.copy = copy;
    exports.test = test;
    exports.apply = apply;
    var pointer_1 = require_pointer();
    var util_1 = require_util();
    var diff_1 = require_diff();
    var MissingError = (
      /** @class */
      (function(_super) {
        __extends(MissingError2, _super);
        function MissingError2(path) {
          var _this = _super.call(this, "Value required at path: ".concat(path)) || this;
          _this.path = path;
          _this.name = "MissingError";
          return _this;
        }
        return MissingError2;
      })(Error)
    );
    exports.MissingError = MissingError;
    var TestError = (
      /** @class */
      (function(_super) {
        __extends(TestError2, _super);
        function TestError2(actual, expected) {
          var _this = _super.call(this, "Test failed: ".concat(actual, " != ").concat(expected)) || this;
          _this.actual = actual;
          _this.expected = expected;
          _this.name = "TestError";
          return _this;
        }
        return TestError2;
      })(Error)
    );
    exports.TestError = TestError;
    function _add(object, key, value) {
      if (Array.isArray(object)) {
        if (key == "-") {
          object.push(value);
        } else {
          var index = parseInt(key, 10);
          object.splice(index, 0, value);
        }
      } else {
        object[key] = value;
      }
    }
    function _remove(object, key) {
      if (Array.isArray(object)) {
        var index = parseInt(key, 10);
        object.splice(index, 1);
      } else {
        delete object[key];
      }
    }
    function add(object, operation, options) {
      if (operation.path == null) {
        return new InvalidOperationError(operation);
      }
      if (!util_1.hasOwnProperty.call(operation, "value")) {
        return new InvalidOperationError(operation);
      }
      var pointer2 = pointer_1.Pointer.fromJSON(operation.path);
      if ((options === null || options === void 0 ? void 0 : options.implicitArrayCreation) && pointer2.tokens[pointer2.tokens.length - 1] === "-") {
        var parentEndpoint = pointer2.parent().evaluate(object);
        if (parentEndpoint.value === void 0 && (0, util_1.objectType)(parentEndpoint.parent) === "object") {
          parentEndpoint.parent[parentEndpoint.key] = [];
        }
      }
      var endpoint = pointer2.evaluate(object);
      if (endpoint.parent === void 0 || endpoint.parent === null) {
        return new MissingError(operation.path);
      }
      if ((options === null || options === void 0 ? void 0 : options.implicitArrayCreation) && endpoint.key === "-" && !Array.isArray(endpoint.parent)) {
        return new MissingError(operation.path);
      }
      if (Array.isArray(endpoint.parent) && endpoint.key !== "-") {
        if (!/^(0|[1-9][0-9]*)$/.test(endpoint.key)) {
          return new MissingError(operation.path);
        }
        if (Number(endpoint.key) > endpoint.parent.length) {
          return new MissingError(operation.path);
        }
      }
      _add(endpoint.parent, endpoint.key, (0, util_1.clone)(operation.value));
      return null;
    }
    function remove(object, operation, options) {
      if (operation.path == null) {
        return new InvalidOperationError(operation);
      }
      var endpoint = pointer_1.Pointer.fromJSON(operation.path).evaluate(object);
      if (endpoint.parent === null) {
        return new MissingError(operation.path);
      }
      if (endpoint.value === void 0) {
        return new MissingError(operation.path);
      }
      _remove(endpoint.parent, endpoint.key);
      return null;
    }
    function replace(object, operation, options) {
      if (operation.path == null) {
        return new InvalidOperationError(operation);
      }
      if (!util_1.hasOwnProperty.call(operation, "value")) {
        return new InvalidOperationError(operation);
      }
      var endpoint = pointer_1.Pointer.fromJSON(operation.path).evaluate(object);
      if (endpoint.parent === null) {
        return new MissingError(operation.path);
      }
      if (Array.isArray(endpoint.parent)) {
        if (parseInt(endpoint.key, 10) >= endpoint.parent.length) {
          return new MissingError(operation.path);
        }
      } else if (endpoint.value === void 0) {
        return new MissingError(operation.path);
      }
      endpoint.parent[endpoint.key] = (0, util_1.clone)(operation.value);
      return null;
    }
    function move(object, operation, options) {
      if (operation.path == null || operation.from == null) {
        return new InvalidOperationError(operation);
      }
      var from_pointer = pointer_1.Pointer.fromJSON(operation.from);
      var from_endpoint = from_pointer.evaluate(object);
      if (from_endpoint.value === void 0) {
        return new MissingError(operation.from);
      }
      var pointer2 = pointer_1.Pointer.fromJSON(operation.path);
      if (from_pointer.tokens.length < pointer2.tokens.length && from_pointer.tokens.every(function(token, index) {
        return token === pointer2.tokens[index];
      })) {
        return new MissingError(operation.path);
      }
      var endpoint = pointer2.evaluate(object);
      if (endpoint.parent === void 0 || endpoint.parent === null) {
        return new MissingError(operation.path);
      }
      _remove(from_endpoint.parent, from_endpoint.key);
      _add(endpoint.parent, endpoint.key, from_endpoint.value);
      return null;
    }
    function copy(object, operation, options) {
      if (operation.path == null || operation.from == null) {
        return new InvalidOperationError(operation);
      }
      var from_endpoint = pointer_1.Pointer.fromJSON(operation.from).evaluate(object);
      if (from_endpoint.value === void 0) {
        return new MissingError(operation.from);
      }
      var endpoint = pointer_1.Pointer.fromJSON(operation.path).evaluate(object);
      if (endpoint.parent === void 0 || endpoint.parent === null) {
        return new MissingError(operation.path);
      }
      _add(endpoint.parent, endpoint.key, (0, util_1.clone)(from_endpoint.value));
      return null;
    }
    function test(object, operation, options) {
      if (operation.path == null) {
        return new InvalidOperationError(operation);
      }
      var endpoint = pointer_1.Pointer.fromJSON(operation.path).evaluate(object);
      if ((0, diff_1.diffAny)(endpoint.value, operation.value, new pointer_1.Pointer()).length) {
        return new TestError(endpoint.value, operation.value);
      }
      return null;
    }
    var InvalidOperationError = (
      /** @class */
      (function(_super) {
        __extends(InvalidOperationError2, _super);
        function InvalidOperationError2(operation) {
          var _this = _super.call(this, "Invalid operation: ".concat(operation.op)) || this;
          _this.operation = operation;
          _this.name = "InvalidOperationError";
          return _this;
        }
        return InvalidOperationError2;
      })(Error)
    );
    exports.InvalidOperationError = InvalidOperationError;
    function apply(object, operation, options) {
      switch (operation.op) {
        case "add":
          return add(object, operation, options);
        case "remove":
          return remove(object, operation, options);
        case "replace":
          return replace(object, operation, options);
        case "move":
          return move(object, operation, options);
        case "copy":
          return copy(object, operation, options);
        case "test":
          return test(object, operation, options);
      }
      return new InvalidOperationError(operation);
    }
  }
});

// node_modules/rfc6902/index.js
var require_rfc6902 = __commonJS({
  "node_modules/rfc6902/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Pointer = void 0;
    exports.applyPatch = applyPatch;
    exports.createPatch = createPatch;
    exports.createTests = createTests;
    var pointer_1 = require_pointer();
    Object.defineProperty(exports, "Pointer", { enumerable: true, get: function() {
      return pointer_1.Pointer;
    } });
    var patch_1 = require_patch();
    var diff_1 = require_diff();
    function applyPatch(object, patch, options) {
      return patch.map(function(operation) {
        return (0, patch_1.apply)(object, operation, options);
      });
    }
    function wrapVoidableDiff(diff) {
      function wrappedDiff(input, output, ptr) {
        var custom_patch = diff(input, output, ptr);
        return Array.isArray(custom_patch) ? custom_patch : (0, diff_1.diffAny)(input, output, ptr, wrappedDiff);
      }
      return wrappedDiff;
    }
    function createPatch(input, output, diff) {
      var ptr = new pointer_1.Pointer();
      return (diff ? wrapVoidableDiff(diff) : diff_1.diffAny)(input, output, ptr);
    }
    function createTest(input, path) {
      var endpoint = pointer_1.Pointer.fromJSON(path).evaluate(input);
      if (endpoint !== void 0) {
        return { op: "test", path, value: endpoint.value };
      }
    }
    function createTests(input, patch) {
      var tests = new Array();
      patch.filter(diff_1.isDestructive).forEach(function(operation) {
        var pathTest = createTest(input, operation.path);
        if (pathTest)
          tests.push(pathTest);
        if ("from" in operation) {
          var fromTest = createTest(input, operation.from);
          if (fromTest)
            tests.push(fromTest);
        }
      });
      return tests;
    }
  }
});

// src/kubernetes/patch/apply-patches.ts
var import_picomatch = __toESM(require_picomatch(), 1);

// src/kubernetes/patch/apply-text.ts
var import_rfc6902 = __toESM(require_rfc6902(), 1);

// src/kubernetes/patch/strategic-merge.ts
function strategicMerge(target, patch, schema) {
  const { $patch: directive, ...fields } = patch;
  if (directive === "replace") return structuredClone(fields);
  if (directive !== void 0 && directive !== "merge") throw unsupported("$patch", directive);
  const known = resolveSchema(schema);
  const result = new Map(Object.entries(target));
  for (const [key, change] of Object.entries(fields)) {
    if (key.startsWith("$")) throw unsupported(key, change);
    if (change === null || isDeletion(change)) result.delete(key);
    else result.set(key, mergeValue(result.get(key), change, childOf(known, key)));
  }
  return Object.fromEntries(result);
}
function mergeValue(current, change, schema) {
  if (isObject(change)) return strategicMerge(isObject(current) ? current : {}, change, schema);
  return Array.isArray(change) ? mergeList(current, change, schema) : change;
}
function childOf(schema, key) {
  if (schema?.properties !== void 0 && Object.hasOwn(schema.properties, key))
    return schema.properties[key];
  return typeof schema?.additionalProperties === "object" ? schema.additionalProperties : void 0;
}
function mergeList(current, change, schema) {
  const mergeKey = resolveSchema(schema)?.["x-kubernetes-patch-merge-key"];
  const replace = change.some((element) => isObject(element) && element.$patch === "replace");
  const rest = change.filter((element) => !(isObject(element) && element.$patch === "replace"));
  if (mergeKey === void 0 || replace || !Array.isArray(current)) {
    return rest.filter((element) => !isDeletion(element)).map((element) => structuredClone(element));
  }
  if (mergeKey === "") return [...current, ...rest.filter((element) => !current.includes(element))];
  const items = resolveSchema(schema)?.items;
  let result = [...current];
  for (const element of rest) {
    const key = isObject(element) ? element[mergeKey] : void 0;
    if (!isObject(element) || key === void 0) throw new Error(`an element of the list has no ${mergeKey}`);
    const at = result.findIndex((one) => isObject(one) && one[mergeKey] === key);
    const there = result[at];
    if (isDeletion(element)) {
      if (at < 0) throw new Error(`there is no element whose ${mergeKey} is ${JSON.stringify(key)}`);
      result = result.toSpliced(at, 1);
    } else if (isObject(there)) result = result.with(at, strategicMerge(there, element, items));
    else result = [strategicMerge({}, element, items), ...result];
  }
  return result;
}
function isDeletion(element) {
  return isObject(element) && element.$patch === "delete";
}
function unsupported(directive, value) {
  return new Error(`the directive ${directive}: ${JSON.stringify(value)} is not supported`);
}

// src/kubernetes/patch/apply-text.ts
var pointer = string().regex(/^(\/.*)?$/, { error: 'expected a JSON pointer such as "/spec/replicas"' });
var operations = array(
  discriminatedUnion("op", [
    strictObject({ op: literal("add"), path: pointer, value: json() }),
    strictObject({ op: literal("remove"), path: pointer }),
    strictObject({ op: literal("replace"), path: pointer, value: json() }),
    strictObject({ op: literal("move"), from: pointer, path: pointer }),
    strictObject({ op: literal("copy"), from: pointer, path: pointer }),
    strictObject({ op: literal("test"), path: pointer, value: json() })
  ])
);
function applyText(object, text) {
  const { value, findings } = parseYaml(text, "patch");
  const copy = structuredClone(object);
  if (findings.length > 0) throw new Error(findings[0]?.message ?? "it is not YAML");
  if (Array.isArray(value)) return applyList(copy, value);
  if (!isObject(value)) throw new Error("it is neither a list of operations nor a map");
  return strategicMerge(copy, value, schemaOf(object));
}
function applyList(object, value) {
  const parsed = operations.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `operation ${String(issue?.path[0] ?? 0)}: ${issue?.message ?? "is no operation of RFC 6902"}`
    );
  }
  const outcome = (0, import_rfc6902.applyPatch)(object, parsed.data);
  const failed = outcome.findIndex((error) => error !== null);
  const operation = parsed.data[failed];
  if (operation !== void 0) {
    throw new Error(
      `operation ${failed} (${operation.op} ${operation.path || "/"}) finds nothing like that there`
    );
  }
  return object;
}

// src/kubernetes/patch/changes.ts
function changesBetween(before, after) {
  return walk({ pointer: "", named: "", before, after });
}
function walk(change) {
  const { before, after } = change;
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isObject(before) && isObject(after)) {
    const keys = [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap(
      (key) => walk(below(change, key, key, Object.hasOwn(before, key) ? before[key] : void 0, own(after, key)))
    );
  }
  if (Array.isArray(before) && Array.isArray(after)) return walkList(change, before, after);
  return [change];
}
function walkList(change, before, after) {
  const names = [before.map(nameOf), after.map(nameOf)];
  const named = names.flat().every((name) => name !== void 0);
  if (!named) {
    const length = Math.max(before.length, after.length);
    return Array.from(
      { length },
      (_, index) => walk(below(change, index, index, before[index], after[index]))
    ).flat();
  }
  const [was, is] = names;
  const changed = after.flatMap(
    (element, index) => walk(below(change, index, is[index] ?? index, before[was.indexOf(is[index])], element))
  );
  const gone = before.flatMap(
    (element, index) => is.includes(was[index]) ? [] : walk(below(change, index, was[index] ?? index, element, void 0))
  );
  if (changed.length + gone.length === 0) return [change];
  return [...changed, ...gone];
}
function nameOf(element) {
  return isObject(element) && typeof element.name === "string" ? element.name : void 0;
}
function own(value, key) {
  return Object.hasOwn(value, key) ? value[key] : void 0;
}
function below({ pointer: pointer2, named }, key, name, before, after) {
  return {
    pointer: `${pointer2}/${pointerToken(key)}`,
    named: `${named}/${pointerToken(name)}`,
    before,
    after
  };
}

// src/kubernetes/patch/guards.ts
var anyContainer = "/spec/template/spec/(?:initContainers|containers|ephemeralContainers)";
var guards = [
  {
    ruleId: "guarded-identity",
    kinds: "all",
    pointer: /^\/(apiVersion|kind|metadata\/(name|namespace|labels\/app\.kubernetes\.io~1(name|managed-by)|(labels|annotations)\/mcp-pipeline\.dev~1.*))$/,
    why: "by it the pipeline finds its objects again"
  },
  {
    ruleId: "guarded-selector",
    kinds: "all",
    pointer: /^\/spec\/(selector|podSelector|endpointSelector|workloadSelector|scaleTargetRef|template\/metadata\/labels\/(app\.kubernetes\.io~1name|mcp-pipeline\.dev~1environment))(\/|$)/,
    why: "a selector decides which pods get traffic and which rules hold for them"
  },
  {
    ruleId: "guarded-policy",
    kinds: ["NetworkPolicy", "CiliumNetworkPolicy", "PeerAuthentication", "AuthorizationPolicy", "Sidecar"],
    pointer: /^\/spec(\/|$)/,
    why: "who may talk to the server is the platform's and the manifest's to say"
  },
  {
    ruleId: "guarded-policy",
    kinds: ["ConfigMap"],
    pointer: /^\/(data|binaryData|immutable)(\/|$)/,
    why: "it is named by what it holds; the gateway's policy is in it"
  },
  {
    ruleId: "guarded-policy",
    kinds: ["Service"],
    pointer: /^\/spec\/(type|ports|externalName|externalIPs|loadBalancer\w*|clusterIPs?)(\/|$)/,
    why: "callers must come in through the gateway"
  },
  {
    ruleId: "guarded-policy",
    kinds: ["HTTPRoute", "Ingress", "ReferenceGrant"],
    pointer: /^\/spec\/(hostnames|rules|parentRefs|backendRefs|defaultBackend|from|to)(\/|$)/,
    why: "the platform decides where a server is reached and by which paths"
  },
  {
    ruleId: "guarded-policy",
    kinds: ["ServiceAccount"],
    pointer: /^\/(automountServiceAccountToken|secrets)(\/|$)/,
    why: "a server has no business with the Kubernetes API"
  },
  {
    ruleId: "guarded-policy",
    kinds: ["Deployment"],
    pointer: new RegExp(
      `^(${anyContainer}/gateway(/|$)|/spec/template/spec/volumes/gateway-(config|tmp)(/|$)|${anyContainer}/[^/]+/volumeMounts/gateway-)`
    ),
    why: "the sidecar enforces the policy"
  },
  {
    ruleId: "guarded-policy",
    kinds: ["Deployment"],
    pointer: new RegExp(
      `^${anyContainer}/server/(image|env/(HOST|PORT|FASTMCP_HOST|FASTMCP_PORT)|command|args)(/|$)`
    ),
    why: "what runs is the image that was tested, and it listens behind the gateway"
  },
  {
    ruleId: "guarded-security-context",
    kinds: ["Deployment"],
    pointer: /^\/spec\/template\/spec\/(host(Network|PID|IPC|Users)|shareProcessNamespace|serviceAccount(Name)?|automountServiceAccountToken)$/,
    why: "it takes down the wall between the server and its node or cluster"
  }
];
function guardOf(object, change) {
  return guards.find(
    ({ kinds, pointer: pointer2 }) => (kinds === "all" || kinds.includes(object.kind)) && pointer2.test(change.named)
  );
}

// src/kubernetes/patch/hardening.ts
var spec = ["spec", "template", "spec"];
var harmlessVolumes = [
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "persistentVolumeClaim",
  "projected",
  "secret"
];
function weaknesses(deployment) {
  const podContext = pick(deployment, ...spec, "securityContext");
  const containers = ["initContainers", "containers", "ephemeralContainers"].flatMap(
    (list) => itemsOf(pick(deployment, ...spec, list)).map((container, index) => ({
      container,
      at: `/${spec.join("/")}/${list}/${index}`
    }))
  );
  return [
    ...containers.flatMap(({ container, at }) => ofContainer(container, podContext, at)),
    ...ofVolumes(deployment)
  ];
}
function ofContainer(container, podContext, at) {
  const context = pick(container, "securityContext");
  const both = (key) => pick(context, key) ?? pick(podContext, key);
  const rules = [
    [pick(context, "privileged") !== true, "privileged", "must not be true"],
    [pick(context, "allowPrivilegeEscalation") === false, "allowPrivilegeEscalation", "must be false"],
    [pick(context, "readOnlyRootFilesystem") === true, "readOnlyRootFilesystem", "must be true"],
    [itemsOf(pick(context, "capabilities", "drop")).includes("ALL"), "capabilities/drop", "must have ALL"],
    [itemsOf(pick(context, "capabilities", "add")).length === 0, "capabilities/add", "must be empty"],
    [both("runAsNonRoot") === true, "runAsNonRoot", "must be true"],
    [both("runAsUser") !== 0, "runAsUser", "must not be 0"],
    [
      ["RuntimeDefault", "Localhost"].includes(String(pick(both("seccompProfile"), "type"))),
      "seccompProfile",
      "must be RuntimeDefault or Localhost"
    ],
    [pick(context, "procMount") === void 0, "procMount", "must not be set"]
  ];
  const weak = rules.filter(([holds]) => !holds);
  const ports = itemsOf(pick(container, "ports")).some((port) => Number(pick(port, "hostPort") ?? 0) > 0);
  return [
    ...weak.map(([, key, message]) => ({ pointer: `${at}/securityContext/${key}`, message })),
    ...ports ? [{ pointer: `${at}/ports`, message: "must not have a hostPort" }] : []
  ];
}
function ofVolumes(deployment) {
  return itemsOf(pick(deployment, ...spec, "volumes")).flatMap((volume, index) => {
    const at = `/${spec.join("/")}/volumes/${index}`;
    const kinds = membersOf(volume).flatMap(([key]) => key === "name" ? [] : [key]);
    const token = itemsOf(pick(volume, "projected", "sources")).some(
      (source) => pick(source, "serviceAccountToken") !== void 0
    );
    return [
      ...kinds.filter((kind) => !harmlessVolumes.includes(kind)).map((kind) => ({
        pointer: `${at}/${kind}`,
        message: "is a volume that a restricted pod may not have"
      })),
      ...token ? [{ pointer: `${at}/projected`, message: "must not hand out a token of the cluster" }] : []
    ];
  });
}

// src/kubernetes/patch/apply-patches.ts
function applyPatches(rendered, plan) {
  const findings = [];
  const applied = [];
  let objects = [...rendered];
  for (const [index, patch] of (plan.manifest.deploy?.patches ?? []).entries()) {
    const report = reporterOf(plan, index, findings);
    if (!objects.some((object) => isTarget(patch, object))) {
      report("patch-target-missing", `no object is ${nameOfTarget(patch)}; the patch changes nothing.`, {
        help: "Run `mcp-pipeline render` to see what there is."
      });
    }
    objects = objects.map((object) => {
      if (!isTarget(patch, object)) return object;
      const after = patched(object, patch, report);
      const changes = changesBetween(object, after);
      judge({ before: object, after, changes, plan }, report);
      const changed = changes.map(({ pointer: pointer2 }) => pointer2);
      if (after !== object) applied.push({ index, object: nameOf2(object), reason: patch.reason, changed });
      return after;
    });
  }
  return { objects, applied, findings };
}
function reporterOf(plan, index, findings) {
  const place = patchPlace(plan);
  return (ruleId, message, more = {}) => {
    const pointer2 = `/deploy/patches/${index}/patch`;
    findings.push({
      ruleId,
      severity: "error",
      message: `patch ${index + 1}: ${message}`,
      pointer: pointer2,
      ...place,
      ...more
    });
  };
}
function patched(object, patch, report) {
  try {
    const after = applyText(object, patch.patch);
    if (JSON.stringify(after) === JSON.stringify(object)) {
      report("patch-without-effect", `${nameOf2(object)} already is what it asks for.`, {
        severity: "warning",
        help: "Remove it."
      });
    }
    return after;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    report("patch-does-not-apply", `it no longer applies to ${nameOf2(object)}: ${why}.`, {
      help: "Run `mcp-pipeline render` to see the object as it is now."
    });
    return object;
  }
}
function judge({ before, after, changes, plan }, report) {
  const globs = plan.platform.policy?.patches?.[before.kind] ?? [];
  const allowed = globs.map((glob) => (0, import_picomatch.default)(glob, { nonegate: true, noextglob: true, dot: true }));
  for (const change of changes) {
    const guard = guardOf(before, change);
    const what = `${change.named || "the whole"} of ${nameOf2(before)}`;
    if (guard !== void 0) {
      report(guard.ruleId, `it changes ${what}, which no patch may: ${guard.why}.`);
    } else if (!spellings(change).some((path) => ancestors(path).some((one) => allowed.some((fits) => fits(one))))) {
      const hint = globs.length === 0 ? `It allows no patches of ${before.kind}.` : `It allows ${globs.join(", ")}.`;
      report("patch-not-allowed", `the platform does not let patches touch ${what}. ${hint}`);
    }
  }
  if (before.kind !== "Deployment") return;
  const known = new Set(weaknesses(before).map(({ pointer: pointer2 }) => pointer2));
  for (const { pointer: pointer2, message } of weaknesses(after).filter((one) => !known.has(one.pointer))) {
    report("guarded-security-context", `it weakens ${nameOf2(before)}: ${pointer2} ${message}.`);
  }
}
function spellings({ pointer: pointer2, named }) {
  return pointer2 === named ? [pointer2] : [pointer2, named];
}
function ancestors(pointer2) {
  const tokens = pointer2.split("/").slice(1);
  return tokens.map((_, index) => `/${tokens.slice(0, index + 1).join("/")}`);
}
function nameOf2({ kind, metadata }) {
  return `${kind} ${metadata.name}`;
}
function nameOfTarget({ target }) {
  return Object.values(target).join(" ");
}
export {
  applyPatches
};
