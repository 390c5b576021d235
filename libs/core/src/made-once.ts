/**
 * A function whose result is made once for each object it is asked about, and kept as long as that is; neither the object
 * nor what is given beside it may ever change.
 */
export function madeOnce<K extends object, V, B = void>(make: (of: K, beside: B) => V): (of: K, beside: B) => V {
  const made = new WeakMap<K, V>();
  return (of, beside) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const value = make(of, beside);
    made.set(of, value);
    return value;
  };
}
