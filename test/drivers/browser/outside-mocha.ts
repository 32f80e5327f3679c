/** For drivers in a page that no test runner has prepared, such as one in a frame: nothing is cleared away there. */
if (!('afterEach' in globalThis)) Object.assign(globalThis, { afterEach: () => undefined });
