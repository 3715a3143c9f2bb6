/** How a proxy in front of the service is set up. */

export const PROXIES = ['nginx', 'apache', 'haproxy'] as const;

export type ProxyName = (typeof PROXIES)[number];

export interface ProxySettings {
  /** Ends TLS, with a certificate of a private authority, and tells the service so or not. */
  tls?: 'forwarded' | 'not-forwarded';
  /** Compresses JSON for clients that accept it. */
  compresses?: boolean;
  /** Serves below `/placement`, and does not tell the service. */
  stripsPrefix?: boolean;
  /** Refuses some calls with this status, as a rate limiter does. */
  limits?: 403 | 404;
  /** Sends its own name of the service as `Host`, and passes `Location` on as it is. */
  showsBackend?: boolean;
}

/** What a configuration is written from. */
export interface ProxyPlace {
  /** An empty folder for its files. */
  folder: string;
  port: number;
  /** The service behind it, without a slash at the end. */
  upstream: string;
  /** The PEM file with certificate and key; undefined without TLS. */
  certificate: string | undefined;
  /** The folder that stands for `/usr`, where the proxy's modules are. */
  usr: string;
}

/** A proxy that can be started. */
export interface ProxyDefinition {
  program: string;
  packages: readonly string[];
  /** The text of the configuration file. */
  configure(settings: ProxySettings, place: ProxyPlace): string;
  /** The arguments with which it stays in the foreground. */
  listArguments(file: string, folder: string): string[];
}
