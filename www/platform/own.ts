/** The address of a file of the extension. */
import { browser } from 'wxt/browser';

/** WXT would have every path generated as a type; ours are few, and a test opens each. */
export const own = (path: string): string => (browser.runtime as unknown as { getURL(path: string): string }).getURL(path);
