/** The link over the controls moves the focus alone: what follows the `#` of the address is the view. */
import { findElement } from './element.js';

export function startSkipLink() {
  findElement('skip', HTMLAnchorElement).addEventListener('click', (event) => {
    event.preventDefault();
    findElement('changes', HTMLElement).focus();
  });
}
