/**
 * What measures inside a page: put there before anything of the page runs. A place is a chain of selectors, each in the
 * shadow root of what the one before has found: `my-wizard >>> my-form >>> input`.
 */
(() => {
  const find = (chain) =>
    chain
      .split('>>>')
      .reduce(
        (roots, selector) =>
          roots.flatMap((root) => [...(root.shadowRoot ?? root).querySelectorAll(selector)]),
        [document],
      );

  const shown = (chain) => find(chain).filter((element) => element.getClientRects().length > 0);

  /** The next task. Asked for before a frame is drawn, it runs when the frame is. */
  const afterThis = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      then(performance.now());
    };
    port2.postMessage(0);
  };

  /** The time at which so many of these are on the screen. */
  const painted = (chain, count = 1) =>
    new Promise((resolve) => {
      const look = () => {
        if (shown(chain).length >= count) afterThis(resolve);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });

  /** The time from the next click, as the browser got it, until something is on the screen. */
  const fromClickTo = (chain) =>
    new Promise((resolve) => {
      addEventListener(
        'click',
        ({ timeStamp }) => {
          void painted(chain).then((time) => {
            resolve(time - timeStamp);
          });
        },
        { once: true, capture: true },
      );
    });

  /**
   * What a key takes until its change is painted, from the event as the browser got it. The wait for the frame is in it: Chromium
   * runs no other task between a key and its frame, so that nothing in the page could tell when the one ended.
   */
  const fromKeyToPaint = () =>
    new Promise((resolve) => {
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          requestAnimationFrame(() => {
            afterThis((painted) => {
              resolve(painted - timeStamp);
            });
          });
        },
        { once: true, capture: true },
      );
    });

  const everyNode = (root) => {
    let count = 0;
    const walker = document.createTreeWalker(root);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      count += 1;
      if (node.shadowRoot) count += everyNode(node.shadowRoot);
    }
    return count;
  };

  globalThis.bench = {
    find,
    painted,
    /** Elements, texts and comments of the page, shadow roots included. */
    nodes: () => everyNode(document.documentElement),
    /** Marks the moment from which the page can be used. */
    watchReady: (chain, count) => {
      globalThis.bench.ready = painted(chain, count).then((time) => {
        performance.mark('bench-ready');
        return time;
      });
    },
    /** From the next press of a key: only what the key itself has changed is waited for. */
    watchKey: () => {
      globalThis.bench.watched = fromKeyToPaint();
    },
    watchClick: (chain) => {
      globalThis.bench.watched = fromClickTo(chain);
    },
    /** Where to press. */
    middle: (chain) => {
      const [element] = shown(chain);
      if (!element) return undefined;
      element.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    },
  };
})();
