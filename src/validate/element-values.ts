/** The values of an element's rows, for what they have to be together. */

import type { RowValues } from "../table/constraint.ts";
import type { Plan } from "../table/plan.ts";
import type { TreeElement } from "./tree.ts";

export class ElementValues implements RowValues {
  readonly #element: TreeElement;
  readonly #plan: Plan | undefined;
  readonly format: string;
  readonly outer: RowValues | undefined;

  constructor(element: TreeElement, plan: Plan | undefined, format: string, outer?: RowValues) {
    this.#element = element;
    this.#plan = plan;
    this.format = format;
    this.outer = outer;
  }

  get(key: string): string | undefined {
    const slot = this.#plan?.slots.get(key);
    if (slot === undefined) return undefined;
    if (slot.place === "body") return this.#element.text.trim();
    if (slot.place === "attr") return this.#element.attributes.find(({ name }) => name.local === slot.name)?.value;
    return this.#children(slot.name)[0]?.text.trim();
  }

  count(key: string): number {
    const slot = this.#plan?.slots.get(key);
    return slot === undefined ? 0 : this.#children(slot.name).length;
  }

  #children(name: string): readonly TreeElement[] {
    const { vocabulary } = this.#element.name;
    const prefix =
      name.includes(":") || vocabulary === undefined || vocabulary.prefix === "" ? "" : `${vocabulary.prefix}:`;
    return this.#element.all(prefix + name);
  }
}
