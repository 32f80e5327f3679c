/** What bundlers put in the place of `process.env.NODE_ENV`, which builds of some frameworks ask for. Import it before them. */
Object.assign(globalThis, { process: { env: { NODE_ENV: 'production' } } });
