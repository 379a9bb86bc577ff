/** Puts the desk on a port of this machine. */
import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { createApp } from "./app.ts";
import { deskFolder } from "./built-desk.ts";
import type { Desk } from "./desk.ts";
import { ownHosts } from "./guard.ts";

const FIRST_PORT = 4747;
/** How many ports in a row are tried before giving up. */
const TRIES = 50;

export interface ServeOptions {
  readonly desk: Desk;
  /** The first port tried; 4747 when not given; 0 takes any free one. */
  readonly port?: number;
  /** Loopback when not given. */
  readonly host?: string;
  /** The folder of the built page; the project's own when not given. */
  readonly built?: string;
  readonly onFailure?: (error: unknown) => void;
}

export interface Served {
  readonly url: string;
  /** Ends at once, open connections included. */
  close(): Promise<void>;
}

/** Serves the desk on the first free port from `port` on. */
export async function serve(options: ServeOptions): Promise<Served> {
  const host = options.host ?? "127.0.0.1";
  let isOurs = (_: string): boolean => false;
  const app = createApp(options.desk, {
    isOurs: (name) => isOurs(name),
    built: options.built ?? deskFolder(),
    ...(options.onFailure && { onFailure: options.onFailure }),
  });
  // Without the option the adaptor makes a plain node:http server.
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  const port = await listenFrom(server, options.port ?? FIRST_PORT, host);
  isOurs = ownHosts(port, host);
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listenFrom(server: Server, first: number, host: string): Promise<number> {
  for (let port = first; port < first + TRIES; port++) {
    const taken = await listen(server, port, host);
    if (taken !== null) return taken;
  }
  throw new Error(`No free port from ${first} to ${first + TRIES - 1}.`);
}

/** The port listened on, null when it is taken. */
function listen(server: Server, port: number, host: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE") resolve(null);
      else reject(error);
    };
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
