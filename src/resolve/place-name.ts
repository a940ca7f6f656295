import {foldText} from "../model/text";

const STATES = `Alabama|AL,Ala;Alaska|AK;Arizona|AZ,Ariz;Arkansas|AR,Ark;California|CA,Calif,Cal;Colorado|CO,Colo
Connecticut|CT,Conn;Delaware|DE,Del;Florida|FL,Fla;Georgia|GA,Ga;Hawaii|HI;Idaho|ID;Illinois|IL,Ill;Indiana|IN,Ind;Iowa|IA
Kansas|KS,Kan;Kentucky|KY,Ky;Louisiana|LA,La;Maine|ME;Maryland|MD,Md;Massachusetts|MA,Mass;Michigan|MI,Mich;Minnesota|MN,Minn
Mississippi|MS,Miss;Missouri|MO,Mo;Montana|MT,Mont;Nebraska|NE,Neb;Nevada|NV,Nev;New Hampshire|NH;New Jersey|NJ
New Mexico|NM;New York|NY;North Carolina|NC;North Dakota|ND;Ohio|OH;Oklahoma|OK,Okla;Oregon|OR,Ore;Pennsylvania|PA,Pa,Penn
Rhode Island|RI;South Carolina|SC;South Dakota|SD;Tennessee|TN,Tenn;Texas|TX,Tex;Utah|UT;Vermont|VT,Vt;Virginia|VA,Va
Washington State|WA,Wash;West Virginia|WV;Wisconsin|WI,Wis;Wyoming|WY,Wyo`;

/** Other names of places that are written in many ways: the name shown, then what stands for it, with dots left out. */
const OTHERS = `United States|US,USA,U S,America,United States of America,the States
United Kingdom|UK,Britain,Great Britain;United Arab Emirates|UAE;European Union|EU
Washington, D.C.|DC,Washington DC,Washington D C,District of Columbia;New York City|NYC;Los Angeles|L.A.
Southern California|SoCal;Northern California|NorCal;South Korea|Republic of Korea;North Korea|DPRK
Russia|Russian Federation;Czech Republic|Czechia;Myanmar|Burma;Ivory Coast|Côte d'Ivoire;Turkey|Türkiye
Netherlands|Holland;Democratic Republic of the Congo|DRC,DR Congo;St Louis|Saint Louis;Gaza|Gaza Strip;Guantánamo Bay|Guantanamo,Gitmo`;

interface PlaceKey {
  readonly key: string;
  /** The name to show, where the table has one. */
  readonly name: string | null;
  /** "abbreviation" where another form than the name itself was found. */
  readonly abbreviated: boolean;
}

const BY_FORM = new Map<string, PlaceKey>();
for (const row of `${STATES}\n${OTHERS}`.split(/[;\n]/)) {
  const [name, forms = ""] = row.split("|");
  const key = plain(name);
  BY_FORM.set(key, {key, name, abbreviated: false});
  for (const form of forms.split(",")) {
    const exactForm = form.includes(".") ? form : exact(form);
    if (form !== "" && !BY_FORM.has(exactForm)) BY_FORM.set(exactForm, {key, name, abbreviated: true});
  }
}

/** Names a place may be misspelt from although the corpus does not hold them: of the states. */
export const KNOWN_PLACES: readonly string[] = STATES.split(/[;\n]/).map((row) => row.split("|")[0]);

/** The key of a place's name: abbreviations and other names of well-known places fall together with their names. */
export function placeKey(written: string): PlaceKey {
  const name = written.replace(/^the /iu, "");
  const found = BY_FORM.get(name) ?? BY_FORM.get(exact(name)) ?? BY_FORM.get(plain(name));
  return found ?? {key: plain(name), name: null, abbreviated: false};
}

/** Case counts where a form has no lower-case letters: "LA" and "MA" are abbreviations, "La" and "Ma" are not. */
function exact(name: string): string {
  const bare = name.replace(/[.]/g, "").replace(/,/g, "").trim();
  return /^[\p{Lu} ]+$/u.test(bare) ? `=${bare}` : plain(bare);
}

function plain(name: string): string {
  return foldText(name.replace(/[.,]/g, ""))
    .replace(/^(?:the )?(?:city of )?(?=\p{L})/u, "")
    .replace(/(?<=\p{L}) province$/u, "")
    .replace(/^(st|saint) (?=\p{L})/u, "saint ")
    .replace(/^(ft|fort) (?=\p{L})/u, "fort ")
    .replace(/^(mt|mount) (?=\p{L})/u, "mount ");
}
