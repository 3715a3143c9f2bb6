/** Something listens where a member should, and does not speak gRPC: a proxy that knows HTTP/1.1 only, or one that answers itself. */
export class NotGrpc extends Error {
  override readonly name = 'NotGrpc';
}
