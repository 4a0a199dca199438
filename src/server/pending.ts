import { seconds } from "./seconds.ts";
import type { Reply, RequestOptions } from "./wire.ts";
import { WireError } from "./wire.ts";

export const defaultTimeoutMs = 10_000;

interface Waiting {
  method: string;
  resolve(reply: Reply): void;
  reject(error: WireError): void;
}

/** Requests that wait for their answer on a shared stream. */
export class Pending {
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #dead: WireError | undefined;

  /**
   * Registers a request and hands its id to `send`.
   * @throws WireError on timeout, abort, or where the stream ends.
   */
  ask(method: string, options: RequestOptions, send: (id: number) => void): Promise<Reply> {
    const id = this.#nextId++;
    const { signal, timeoutMs = defaultTimeoutMs } = options;
    return new Promise<Reply>((resolve, reject) => {
      if (this.#dead) return reject(this.#dead);
      if (signal?.aborted) return reject(new WireError("aborted", `${method} was interrupted.`));
      const settle = (act: () => void): void => {
        this.#waiting.delete(id);
        clearTimeout(timer);
        signal?.removeEventListener("abort", aborted);
        act();
      };
      const fail = (error: WireError): void => settle(() => reject(error));
      const aborted = (): void => fail(new WireError("aborted", `${method} was interrupted.`));
      const late = `no answer to ${method} within ${seconds(timeoutMs)}`;
      const timer = setTimeout(() => fail(new WireError("timeout", late)), timeoutMs);
      signal?.addEventListener("abort", aborted, { once: true });
      this.#waiting.set(id, { method, resolve: (reply) => settle(() => resolve(reply)), reject: fail });
      send(id);
    });
  }

  /** False where nobody waits for that id. */
  answer(id: unknown, reply: Reply): boolean {
    const waiting = typeof id === "number" ? this.#waiting.get(id) : undefined;
    waiting?.resolve(reply);
    return waiting !== undefined;
  }

  /** Fails all that wait, and all that come. */
  end(error: WireError): void {
    this.#dead ??= error;
    for (const waiting of [...this.#waiting.values()]) waiting.reject(error);
  }
}
