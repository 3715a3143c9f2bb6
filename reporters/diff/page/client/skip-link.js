/** The link over the controls moves the focus alone: what follows the `#` of the address is the view. */
import { elementAt } from './element.js';

export function skipLink() {
  elementAt('skip', HTMLAnchorElement).addEventListener('click', (event) => {
    event.preventDefault();
    elementAt('changes', HTMLElement).focus();
  });
}
