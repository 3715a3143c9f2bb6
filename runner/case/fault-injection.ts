/** What suites use of the proxy between the target and a service that it calls. */
export type { FaultProxy, InjectFault, ProxiedCall, ProxyFault } from '../target/http/fault-proxy.ts';
