/** How one API server is reached, and how the pipeline proves who it is there. */
export interface Connection {
  /** URL of the API server, without a path at its end. */
  server: string;
  /** Certificate authority, PEM. Absent: the system's. */
  certificateAuthority?: string;
  /** Name in the server's certificate, where it is not the URL's. */
  serverName?: string;
  insecure?: boolean;
  /** Client certificate and key, PEM. */
  clientCertificate?: { certificate: string; key: string };
  /**
   * The bearer token, asked for before each request; `fresh` after a 401. Kept out of messages.
   * @throws Problem (exit 3) where there is none to be had
   */
  token?(fresh: boolean): Promise<string>;
}
