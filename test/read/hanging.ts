/** A source that falls silent after its first values; as a generator it is released only when it has answered. */
export function hanging<T>(before: readonly T[], after: T) {
  let answer!: () => void;
  const silence = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let isReleased = false;
  async function* source() {
    try {
      yield* before;
      await silence;
      yield after;
    } finally {
      isReleased = true;
    }
  }
  return { source: source(), answer, isReleased: () => isReleased };
}
