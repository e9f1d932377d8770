/** Names that are there at once, while what stands behind them is loaded by its first use. */

/** What is loaded when it is first asked for, and kept. */
export function part<P>(load: () => P): () => P {
  let loaded: P | undefined;
  return () => (loaded ??= load());
}

// biome-ignore lint/suspicious/noExplicitAny: any function at all
type AnyFunction = (...given: any[]) => unknown;

/**
 * A function that is loaded by its first call; its name and its number of parameters are told before.
 * @example export const parseFeed = later(reading, "parseFeed", 1)
 */
export function later<P, N extends keyof P & string>(load: () => P, name: N, length: number): P[N] {
  const call: AnyFunction = (...given) => (load()[name] as AnyFunction)(...given);
  return Object.defineProperties(call, { name: { value: name }, length: { value: length } }) as P[N];
}

/** A record or a list that is loaded when somebody looks at what is in it. */
export function lookedAt<T extends object>(target: object, load: () => T): T {
  // What `console.log` shows of it is what is in it.
  Object.defineProperty(target, Symbol.for("nodejs.util.inspect.custom"), { configurable: true, value: load });
  return new Proxy(target, {
    get: (_, key) => Reflect.get(load(), key),
    has: (_, key) => Reflect.has(load(), key),
    ownKeys: () => Reflect.ownKeys(load()),
    getOwnPropertyDescriptor: (_, key) => {
      const found = Reflect.getOwnPropertyDescriptor(load(), key);
      // A proxy may not say of what its target lacks that it stays for ever.
      return found && { ...found, configurable: !(Array.isArray(target) && key === "length") };
    },
  }) as T;
}
