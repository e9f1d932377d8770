/** Any value as a message may show it: objects may have no words for themselves, or be nested without end. */
export function asText(value: unknown): string {
  try {
    return String(value);
  } catch {
    return "an object";
  }
}
