/** Starts a page that has nothing to filter. */
import { openForPrinting } from './printing.js';
import { startThemeSwitch } from './theme.js';

startThemeSwitch();
openForPrinting();
