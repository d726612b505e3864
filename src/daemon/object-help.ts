import { listProperties, objectTypes } from "../objects/qom-types.js";

/** What `--object help` and `--object TYPE,help` print. */
export function objectHelp(name: unknown): string {
  const type = objectTypes.get(String(name));
  if (type === undefined) {
    return `List of user creatable objects:\n${[...objectTypes.keys()].map((known) => `  ${known}\n`).join("")}`;
  }
  const options = listProperties(type).filter((property) => property.name !== "type");
  const lines = options.map((property) => `  ${property.name}=<${property.type}>\n`).sort();
  return `${type.name} options:\n${lines.join("")}`;
}
