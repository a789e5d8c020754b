const WHOLE = Symbol('whole');

/**
 * What stands in for an object that takes long to make, an instance of `kind`: it has what is `known` of the object,
 * which is made once anything else is asked.
 */
export function standInFor<T extends object, K extends keyof T>(
  kind: { readonly prototype: T },
  known: readonly K[],
) {
  const others = {};
  for (const name of Reflect.ownKeys(kind.prototype)) {
    if (name === 'constructor' || known.some((each) => each === name)) continue;
    Object.defineProperty(others, name, {
      get(this: { [WHOLE](): T }) {
        const whole = this[WHOLE]();
        const value: unknown = Reflect.get(whole, name, whole);
        return typeof value === 'function' ? value.bind(whole) : value;
      },
    });
  }
  return (values: Pick<T, K>, make: () => T): T => {
    let made: T | undefined;
    const whole = () => {
      made ??= make();
      return made;
    };
    return Object.assign(Object.create(others), values, { [WHOLE]: whole });
  };
}
