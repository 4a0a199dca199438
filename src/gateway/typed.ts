/** JSON as Envoy reads it; protobuf's JSON mapping, field names as in the .proto files. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** A protobuf Any: `message` without "type.googleapis.com/". */
export function typed(message: string, fields: JsonObject = {}): JsonObject {
  return { "@type": `type.googleapis.com/${message}`, ...fields };
}

/** An extension by name, as lists of filters, loggers and matcher inputs hold them. */
export function extension(name: string, message: string, fields: JsonObject = {}): JsonObject {
  return { name, typed_config: typed(message, fields) };
}
