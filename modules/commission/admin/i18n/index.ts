import en from "./en";
import es from "./es";

export default { en: { commission: en }, es: { commission: es } };
