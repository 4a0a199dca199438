import { describe, expect, it } from "vitest";
import { isLoopback, parseSockets } from "../../../src/image/container/sockets.ts";

const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000 65532        0 1 1 0000000000000000 100 0 0 10 0
   1: 00000000:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 2 1 0000000000000000 100 0 0 10 0
   2: 0100007F:A1B2 0100007F:1F90 01 00000000:00000000 00:00000000 00000000     0        0 3 1 0000000000000000 20 4 30 10 -1
`;
const table6 = `  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1 1 0 100 0 0 10 0
   1: 00000000000000000000000001000000:1F91 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1 1 0 100 0 0 10 0
   2: 0000000000000000FFFF00000100007F:1F92 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1 1 0 100 0 0 10 0
`;

describe("the kernel's table of sockets", () => {
  it("gives those that wait for connections", () => {
    expect(parseSockets(table)).toEqual([
      { address: "127.0.0.1", port: 8080, uid: 65532 },
      { address: "0.0.0.0", port: 80, uid: 0 },
    ]);
    expect(parseSockets(table6).map(({ address }) => address)).toEqual(["::", "::1", "::ffff:127.0.0.1"]);
    expect(parseSockets(table6).map(({ address }) => isLoopback(address))).toEqual([false, true, true]);
  });
});
