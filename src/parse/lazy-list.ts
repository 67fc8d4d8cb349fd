/** A list, in every way an array, of what is made when it is asked for: `make` is asked again each time. */
export const lazyList = <T extends object>(length: number, make: (at: number) => T): readonly T[] =>
  new Proxy(new Array<T | null>(length).fill(null), {
    get(all, key, receiver) {
      const own: unknown = Reflect.get(all, key, receiver);
      return own === null ? make(Number(key)) : own;
    },
  }) as readonly T[];
