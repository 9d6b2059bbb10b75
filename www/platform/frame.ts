/** A page of ours in a frame beside the record. It hangs on the document itself and comes back if the application throws it away. */

const WIDTH = 380;

export interface HeldFrame { remove(): void }

export function holdFrame(address: string, gone: () => void): HeldFrame {
  const host = document.createElement('div');
  // Whatever the page's own styles say about a `div`, they do not reach this one.
  for (const [name, value] of Object.entries({ all: 'initial', position: 'fixed', inset: '0 0 0 auto', width: `min(${WIDTH}px, 100vw)`, 'z-index': '2147483646', 'border-left': '1px solid #79838f' })) {
    host.style.setProperty(name, value, 'important');
  }
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.title = 'Reife';
  for (const [name, value] of Object.entries({ border: '0', width: '100%', height: '100%', 'color-scheme': 'normal' })) frame.style.setProperty(name, value);
  host.attachShadow({ mode: 'closed' }).append(frame);
  const root = document.documentElement;
  root.append(host);
  const watch = new MutationObserver(() => { if (!host.isConnected) document.documentElement.append(host); });
  // The root itself may be replaced, as by `document.write`.
  watch.observe(document, { childList: true });
  watch.observe(root, { childList: true });
  return {
    remove: () => {
      watch.disconnect();
      host.remove();
      gone();
    },
  };
}
