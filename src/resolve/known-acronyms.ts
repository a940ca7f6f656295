import {titleKeys} from "./organisation-name";

/**
 * Acronyms that articles use without spelling them out, with the name each stands for. Common knowledge, put together for this project.
 */
const TABLE = `
ABC American Broadcasting Company|ACLU American Civil Liberties Union|AFP Agence France Presse|ANC African National Congress
AP Associated Press|ASEAN Association of Southeast Asian Nations|ATF Bureau of Alcohol, Tobacco, Firearms and Explosives
BBC British Broadcasting Corporation|BJP Bharatiya Janata Party|CBP Customs and Border Protection|CBS Columbia Broadcasting System
CDC Centers for Disease Control and Prevention|CIA Central Intelligence Agency|CNN Cable News Network|DEA Drug Enforcement Administration
DHS Department of Homeland Security|DNC Democratic National Committee|DOJ Department of Justice|ECB European Central Bank
EPA Environmental Protection Agency|EU European Union|FAA Federal Aviation Administration|FBI Federal Bureau of Investigation
FCC Federal Communications Commission|FDA Food and Drug Administration|FEMA Federal Emergency Management Agency
FIFA Fédération Internationale de Football Association|FTC Federal Trade Commission|IAEA International Atomic Energy Agency
ICC International Criminal Court|ICE Immigration and Customs Enforcement|ILO International Labour Organization
IMF International Monetary Fund|INS Immigration and Naturalization Service|IOC International Olympic Committee|IRS Internal Revenue Service
MLB Major League Baseball|NAACP National Association for the Advancement of Colored People|NASA National Aeronautics and Space Administration
NATO North Atlantic Treaty Organization|NBA National Basketball Association|NBC National Broadcasting Company
NCAA National Collegiate Athletic Association|NFL National Football League|NHL National Hockey League|NHS National Health Service
NOAA National Oceanic and Atmospheric Administration|NPR National Public Radio|NRA National Rifle Association|NSA National Security Agency
NTSB National Transportation Safety Board|NYPD New York Police Department|OECD Organisation for Economic Co-operation and Development
OPEC Organization of the Petroleum Exporting Countries|PBS Public Broadcasting Service|PLO Palestine Liberation Organization
RNC Republican National Committee|SEC Securities and Exchange Commission|TSA Transportation Security Administration|UN United Nations
UNESCO United Nations Educational, Scientific and Cultural Organization|UNICEF United Nations Children's Fund
USDA Department of Agriculture|VOA Voice of America|WHO World Health Organization|WSJ Wall Street Journal|WTO World Trade Organization`;

const NAMES: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .map((row) => [row.slice(0, row.indexOf(" ")), titleKeys(row.slice(row.indexOf(" ") + 1)).plain]),
);

/** The key (`titleKeys`) of the name that a well-known acronym stands for, or null. */
export function knownName(acronym: string): string | null {
  return NAMES.get(acronym) ?? null;
}
