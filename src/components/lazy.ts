/**
 * A module that is fetched by need, once for all elements of the page: whoever comes later has it at once. A load that failed
 * is tried again by the next who asks.
 */
export class Lazy<Module> {
  readonly #load: () => Promise<Module>;
  readonly #onLoad: (module: Module) => void;
  #loading: Promise<void> | undefined;
  #failed = false;
  #value: Module | undefined;

  constructor(load: () => Promise<Module>, onLoad: (module: Module) => void = () => undefined) {
    this.#load = load;
    this.#onLoad = onLoad;
  }

  /** The module, as soon as it is there. */
  get value(): Module | undefined {
    return this.#value;
  }

  /** Whether the last load failed. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Fetches the module unless it is there or on its way. Never rejects: see `failed`. */
  load(): Promise<void> {
    this.#loading ??= this.#load().then(
      (module) => {
        this.#onLoad(module);
        this.#value = module;
        this.#failed = false;
      },
      () => {
        this.#failed = true;
        this.#loading = undefined;
      },
    );
    return this.#loading;
  }
}
