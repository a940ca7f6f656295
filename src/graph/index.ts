export {assemble} from "./assemble";
