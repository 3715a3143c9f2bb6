/** Keeps what was rendered of a record, since a record never changes: another state of it is another record. */

/**
 * Returns the same frozen object for as long as the record lives, so that its text is written once.
 * @param render must depend on the record alone
 */
export function renderOnce<T extends object>(render: (record: T) => object): (record: T) => object {
  const rendered = new WeakMap<T, object>();
  return (record) => {
    let body = rendered.get(record);
    if (!body) {
      body = Object.freeze(render(record));
      rendered.set(record, body);
    }
    return body;
  };
}
