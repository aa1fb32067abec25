import en from "./en";
import es from "./es";

export default { en: { sales: en }, es: { sales: es } };
