/**
 * Family names so common in the United States that one of them alone says little about who is meant: the head of the
 * frequency list of the U.S. Census Bureau (2010), a work of the federal government in the public domain.
 */
const NAMES = `smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson
anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young
allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez
phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan
cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray mendoza
ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez`;

const COMMON = new Set(NAMES.split(/\s+/));

/** True if the folded family name is one of the hundred most common. */
export function isCommonSurname(surname: string): boolean {
  return COMMON.has(surname);
}
