import type {Resources} from "../model/resources";
import {compareText} from "../model/text";
import {sha256} from "./hash";
import {codeHash, packageVersions} from "./package-files";

/**
 * What decides, besides the text, what is found in a text: version of the program, versions of the packages it uses, tables and weights,
 * Unicode tables of the running Node. Two builds with the same inputs and fingerprint give the same bytes.
 */
export async function fingerprint(resources: Pick<Resources, "fingerprint">): Promise<string> {
  const {version, dependencies} = await packageVersions();
  const packages = Object.entries(dependencies).map(([name, exact]) => `${name}@${exact}`);
  const parts = [version, ...packages.sort(compareText), resources.fingerprint, process.versions.unicode ?? ""];
  return sha256(parts.join("\n"));
}

/** The fingerprint with the program's code itself, for the cache: a changed line of code must not find yesterday's records. */
export async function cacheFingerprint(resources: Pick<Resources, "fingerprint">): Promise<string> {
  return sha256(`${await fingerprint(resources)}\n${await codeHash()}`);
}
