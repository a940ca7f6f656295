import {createContext} from "preact";
import {useContext} from "preact/hooks";
import type {Store} from "./store";

/** Hands the state down to every panel. */
export const StoreContext = createContext<Store | null>(null);

/** The state of the page this component is in. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error("useStore: no StoreContext above this component");
  return store;
}
