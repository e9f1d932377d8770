/** What a module says without being run: objects, lists and texts, and constants that stand for them. */

import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parse } from "acorn";
import { transform } from "sucrase";
import type { Fields } from "../presets/values.ts";

/** What a module says without being run. */
export interface ModuleValues {
  /** Its default export, or `module.exports`. */
  readonly value: unknown;
  /** Its other exports and constants. */
  readonly names: Fields;
  /** What each call of a function, `glob` or `config.addPlugin`, is given. */
  readonly calls: (name: string) => unknown[][];
}

/** As much of acorn's tree as is asked for. */
interface Node {
  readonly type: string;
  readonly [member: string]: unknown;
}

const NOTHING: ModuleValues = { value: undefined, names: {}, calls: () => [] };
/** Modules that import each other are followed so far. */
const MAX_IMPORTS = 4;

/** Reads a module's file and what it imports from beside it; what is no literal is `undefined`. */
export function readModuleFile(file: string | undefined, depth = 0): ModuleValues {
  if (file === undefined || depth > MAX_IMPORTS || !existsSync(file)) return NOTHING;
  try {
    return readModule(readFileSync(file, "utf8"), (name) => readModuleFile(imported(name, file), depth + 1));
  } catch {
    return NOTHING;
  }
}

/** `./consts` is `./consts.ts`; `@/` and `~/` are the folder `src`, by custom. */
function imported(name: string, from: string): string | undefined {
  const source = from.lastIndexOf("/src/");
  const base = name.startsWith(".")
    ? resolve(dirname(from), name)
    : /^[@~]\//.test(name) && source >= 0
      ? resolve(from.slice(0, source + 4), name.slice(2))
      : undefined;
  if (base === undefined) return undefined;
  return ["", ".ts", ".js", ".mjs", ".mts", "/index.ts", "/index.js", ".json"]
    .map((ending) => (ending === ".js" ? base.replace(/\.js$/, "") + ending : base + ending))
    .concat(base.replace(/\.js$/, ".ts"))
    .find((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}

/** Reads a module; what is no literal is `undefined`. */
export function readModule(text: string, importsOf: (name: string) => ModuleValues = () => NOTHING): ModuleValues {
  const body = statementsOf(text);
  const scope = new Scope(body);
  for (const statement of body) if (statement.type === "ImportDeclaration") scope.import(statement, importsOf);
  const exported = body.map((statement) => exportedBy(statement)).find((node) => node !== undefined);
  const names = Object.fromEntries(scope.names().map((name) => [name, scope.valueOfName(name)]));
  return {
    value: exported === undefined ? undefined : scope.valueOf(exported),
    names,
    calls: (name) => callsIn(body, name).map((call) => (call["arguments"] as Node[]).map((one) => scope.valueOf(one))),
  };
}

/** Calls anywhere in a tree. */
function callsIn(tree: unknown, name: string): Node[] {
  if (typeof tree !== "object" || tree === null) return [];
  const inner = Object.values(tree).flatMap((member) => callsIn(member, name));
  const { type, callee } = tree as { type?: string; callee?: { name?: string; property?: { name?: string } } };
  const isOne = type === "CallExpression" && (callee?.name === name || callee?.property?.name === name);
  return isOne ? [tree as Node, ...inner] : inner;
}

function statementsOf(text: string): readonly Node[] {
  const { code } = transform(text, { transforms: ["typescript"], disableESTransforms: true, keepUnusedImports: true });
  const options = { ecmaVersion: "latest", allowAwaitOutsideFunction: true, allowHashBang: true } as const;
  try {
    return parse(code, { ...options, sourceType: "module" }).body as unknown as Node[];
  } catch {
    return parse(code, { ...options, sourceType: "script", allowReturnOutsideFunction: true })
      .body as unknown as Node[];
  }
}

/** `export default X`, `module.exports = X`. */
function exportedBy(statement: Node): Node | undefined {
  if (statement.type === "ExportDefaultDeclaration") return statement["declaration"] as Node;
  if (statement.type !== "ExpressionStatement") return undefined;
  const { type, left, right } = statement["expression"] as Node & { left?: Node; right?: Node };
  if (type !== "AssignmentExpression" || left?.type !== "MemberExpression") return undefined;
  const { object, property } = left as unknown as { object: Node; property: Node };
  const isExports = object["name"] === "module" && property["name"] === "exports";
  return isExports ? right : undefined;
}

const MAX_DEPTH = 40;

/** The constants of a module. */
class Scope {
  readonly #constants = new Map<string, Node>();
  readonly #imports = new Map<string, unknown>();
  readonly #outer: Scope | undefined;
  #depth = 0;

  constructor(body: readonly Node[], outer?: Scope) {
    this.#outer = outer;
    for (const statement of body) this.#declare(statement);
  }

  names = () => [...this.#constants.keys()];

  import(statement: Node, importsOf: (name: string) => ModuleValues): void {
    const from = importsOf(String((statement["source"] as Node)["value"]));
    for (const { type, local, imported } of statement["specifiers"] as (Node & { local: Node; imported?: Node })[])
      this.#imports.set(
        nameIn(local),
        type === "ImportDefaultSpecifier"
          ? from.value
          : type === "ImportSpecifier"
            ? from.names[nameIn(imported)]
            : from.names,
      );
  }

  valueOfName(name: string): unknown {
    if (this.#imports.has(name)) return this.#imports.get(name);
    const node = this.#constants.get(name);
    return node === undefined ? this.#outer?.valueOfName(name) : this.valueOf(node);
  }

  #declare(statement: Node): void {
    if (statement.type === "ExportNamedDeclaration" && statement["declaration"] !== null)
      this.#declare(statement["declaration"] as Node);
    if (statement.type === "FunctionDeclaration") this.#constants.set(nameIn(statement["id"]), statement);
    if (statement.type !== "VariableDeclaration") return;
    for (const { id, init } of statement["declarations"] as { id: Node; init: Node | null }[])
      if (id.type === "Identifier" && init !== null) this.#constants.set(nameIn(id), init);
  }

  /** What is not known stays `undefined`: it depends on something that runs. */
  valueOf(node: Node): unknown {
    if (this.#depth > MAX_DEPTH) return undefined;
    this.#depth++;
    try {
      return this.#valueOf(node);
    } finally {
      this.#depth--;
    }
  }

  #valueOf(node: Node): unknown {
    switch (node.type) {
      case "Literal":
        return node["value"];
      case "TemplateLiteral":
        return this.#template(node);
      case "ObjectExpression":
        return this.#object(node["properties"] as Node[]);
      case "ArrayExpression":
        return (node["elements"] as (Node | null)[]).flatMap((one) => (one === null ? [] : this.#element(one)));
      case "Identifier":
        return this.valueOfName(nameIn(node));
      case "MemberExpression":
        return this.#member(node);
      case "CallExpression":
      case "NewExpression":
        return this.#call(node);
      case "LogicalExpression":
        return this.valueOf(node["left"] as Node) ?? this.valueOf(node["right"] as Node);
      case "BinaryExpression":
        return this.#sum(node);
      case "UnaryExpression":
        return node["operator"] === "!" ? !this.valueOf(node["argument"] as Node) : undefined;
      case "AwaitExpression":
        return this.valueOf(node["argument"] as Node);
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        return this.#returned(node);
      default:
        return undefined;
    }
  }

  #template(node: Node): string | undefined {
    const parts = (node["expressions"] as Node[]).map((one) => this.valueOf(one));
    if (parts.includes(undefined)) return undefined;
    const texts = node["quasis"] as { value: { cooked: string } }[];
    return texts.map(({ value }, i) => value.cooked + String(parts[i] ?? "")).join("");
  }

  #element(node: Node): unknown[] {
    if (node.type !== "SpreadElement") return [this.valueOf(node)];
    const list = this.valueOf(node["argument"] as Node);
    return Array.isArray(list) ? list : [];
  }

  #object(properties: readonly Node[]): Fields {
    const entries = properties.flatMap((property): [string, unknown][] => {
      if (property.type === "SpreadElement")
        return Object.entries((this.valueOf(property["argument"] as Node) as Fields | undefined) ?? {});
      const key = property["key"] as Node;
      const name = property["computed"] ? this.valueOf(key) : (key["name"] ?? key["value"]);
      return name === undefined ? [] : [[String(name), this.valueOf(property["value"] as Node)]];
    });
    return Object.fromEntries(entries);
  }

  #member(node: Node): unknown {
    const object = this.valueOf(node["object"] as Node);
    const key = node["computed"] ? this.valueOf(node["property"] as Node) : (node["property"] as Node)["name"];
    return typeof object === "object" && object !== null && Object.hasOwn(object, String(key))
      ? (object as Fields)[String(key)]
      : undefined;
  }

  /** `defineConfig({ … })` and the like give what they are given. */
  #call(node: Node): unknown {
    const [first] = node["arguments"] as Node[];
    const value = first === undefined ? undefined : this.valueOf(first);
    return typeof value === "object" ? value : undefined;
  }

  #sum(node: Node): unknown {
    const [left, right] = [this.valueOf(node["left"] as Node), this.valueOf(node["right"] as Node)];
    return node["operator"] === "+" && typeof left === "string" && typeof right === "string" ? left + right : undefined;
  }

  /** What a function gives in its last line: Eleventy's configuration is one. */
  #returned(node: Node): unknown {
    const body = node["body"] as Node;
    if (body.type !== "BlockStatement") return this.valueOf(body);
    const statements = body["body"] as Node[];
    const inner = new Scope(statements, this);
    const last = statements.findLast(({ type }) => type === "ReturnStatement");
    const argument = last?.["argument"] as Node | null | undefined;
    return argument === undefined || argument === null ? undefined : inner.valueOf(argument);
  }
}

const nameIn = (node: unknown) => String((node as { name?: unknown } | null)?.name);
