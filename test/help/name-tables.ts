/** Small tables of names, titles and head words, made up for tests; the form is that of `src/lexicon/data`. */
export const NAME_TABLES: Readonly<Record<string, string>> = {
  organisations: table("name\tsubtype\taliases", [
    "Harbour Times\tnews_outlet\tHT|The Harbour Times",
    "Ports and Fisheries Enforcement\tagency\tPFE",
    "Fisheries Council\tagency\t",
    "River Kings\tgang\tRK-9",
    "Guildhall\tgovernment\tGuild Hall",
  ]),
  places: table("name\tsubtype\taliases", [
    "United States\tcountry\tUS|U.S.",
    "Harbour Land\tregion\t",
    "Stone Island Prison\tfacility\t",
  ]),
  things: table("name\ttype\tsubtype\taliases", [
    "Clean Rivers Act\tLAW\tstatute\tCRA",
    "Lantern Prize\tMISC\taward\t",
  ]),
  agencies: table("name\tacronym", ["Office of Lighthouses\tOOL"]),
  countries: table("name\tiso2\tcapital\taliases", ["Norway\tNO\tOslo\tKingdom of Norway", "Chile\tCL\tSantiago\t"]),
  states: table("state\tpostal\tabbreviations", [
    "New York\tNY\tN.Y.",
    "Oregon\tOR\tOre.",
    "Ohio\tOH\t",
    "Georgia\tGA\tGa.",
  ]),
  peoples: table("name\tforms", ["Norseman\tNorsemen", "Old Believer\tOld Believers"]),
  "demonyms.odbl": table("country\tiso2\tdemonyms", ["Norway\tNO\tNorwegian", "Chile\tCL\tChilean"]),
  cities: table("name\twhere", ["New York\tNY", "Buffalo\tNY", "Boston\tMA", "Washington\tDC", "Denver\tCO"]),
  counties: table("name\tstates", ["Kings\tNY"]),
  regions: table("name\tiso2", ["Troms\tNO"]),
  people: table("name\tlast", ["Ada Obi\tObi"]),
  "first-names": table("name", ["Ada", "Li", "Marta"]),
  surnames: table("name", ["Obi", "Berg", "Young", "Nguyen"]),
  titles: table("title\tclass", [
    "president\toffice",
    "director\toffice",
    "attorney general\toffice",
    "mayor\toffice",
    "secretary\toffice",
    "sen.\toffice",
    "del.\toffice",
    "mr.\thonorific",
    "spokesman\trole",
    "vice-president\toffice",
    "ceo\tbusiness",
    "ag\toffice",
  ]),
  "title-modifiers": table("word", ["acting", "former", "deputy", "local"]),
  "head-words": table("words\tplace\ttype\tsubtype", [
    "administration\tlast\tORG\tgovernment",
    "government\tlast\tORG\tgovernment",
    "university\tany\tORG\tschool",
    "times\tlast\tORG\tnews_outlet",
    "ministry\tany\tORG\tagency",
    "department\tany\tORG\tagency",
    "bank\tfirst\tORG\tcompany",
    "city\tlast\tPLACE\tcity",
    "prison\tany\tPLACE\tfacility",
    "operation\tfirst\tEVENT\toperation",
    "act\tlast\tLAW\tstatute",
    "gang\tafter\tORG\tgang",
    "rights group\tafter\tORG\tadvocacy_group",
  ]),
};

function table(header: string, rows: readonly string[]): string {
  return ["# Made up for tests.", header, ...rows].join("\n");
}
