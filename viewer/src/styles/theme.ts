import type {Theme} from "../state/view";
import {DARK, LIGHT, type Palette} from "./palette";

/** The palette a theme stands for, given whether the system prefers dark. */
export function paletteOf(theme: Theme, systemDark: boolean): Palette {
  return (theme === "auto" ? systemDark : theme === "dark") ? DARK : LIGHT;
}

/** Hands the colours to the style sheet as custom properties. */
export function applyPalette(root: HTMLElement, palette: Palette): void {
  const {classes, ...rest} = palette;
  for (const [name, color] of Object.entries(rest)) root.style.setProperty(`--${name}`, color);
  for (const [name, color] of Object.entries(classes)) root.style.setProperty(`--class-${name}`, color);
  root.style.setProperty("color-scheme", palette === DARK ? "dark" : "light");
}
