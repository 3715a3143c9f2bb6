/** The link that skips the controls moves the focus only: the fragment of the address contains the view. */
import { findElement } from '../../../page/client/element.js';

export function startSkipLink() {
  findElement('skip', HTMLAnchorElement).addEventListener('click', (event) => {
    event.preventDefault();
    findElement('changes', HTMLElement).focus();
  });
}
