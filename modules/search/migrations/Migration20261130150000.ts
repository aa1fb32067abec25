import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** More words and phrases that mean the same, in both languages, by their concept. */
const SYNONYMS: Record<string, readonly string[]> = {
  rental: ["rental", "rent", "hire", "alquiler", "alquilar", "renta"],
  stay: [
    "stay",
    "accommodation",
    "lodging",
    "alojamiento",
    "hospedaje",
    "hotel",
    "hostel",
    "hostal",
    "sleep",
    "sleeping",
    "dormir",
    "getaway",
    "escapada",
  ],
  lesson: ["lesson", "class", "course", "leccion", "clase", "curso"],
  hair: ["hair", "pelo", "cabello"],
  shave: ["shave", "afeitado", "barber", "barberia"],
  haircut: ["cut", "corte de pelo"],
  boat: ["ship", "sailboat", "velero", "houseboat"],
  houseboat: ["houseboat", "narrowboat", "house boat", "casa flotante"],
  bike: ["ebike"],
  ebike: ["ebike", "e bike", "electric bike", "electric bicycle", "bicicleta electrica"],
  photo: ["photoshoot", "photographer", "fotografo"],
  portrait: ["portrait", "headshot", "photoshoot", "retrato", "photo session", "sesion de fotos"],
  pottery: ["pottery", "ceramics", "ceramica", "potter", "alfareria", "alfarero", "ceramista"],
  food: ["food", "cooking", "culinary", "cuisine", "gastronomy", "comida", "gastronomia", "cocina"],
  dawn: ["dawn", "sunrise", "daybreak", "amanecer", "alba"],
  dusk: ["dusk", "sunset", "atardecer", "anochecer"],
  hike: ["hike", "hiking", "trek", "trekking", "hiker", "senderismo", "caminata"],
  repair: ["repair", "fix", "mend", "tune", "reparacion", "reparar", "arreglo", "arreglar"],
  recording: ["recording", "record", "podcast", "grabacion", "grabar"],
  wedding: ["married", "marry", "casarse", "casamiento", "matrimonio"],
  kayak: ["kajak"],
  film: ["film", "cinema", "movie", "screening", "cine", "pelicula"],
  dance: ["dance", "dancing", "ballet", "danza", "baile", "bailar"],
  fireplace: ["fireplace", "stove", "hearth", "chimenea", "estufa"],
  bathtub: ["bathtub", "tub", "banera"],
  shower: ["shower", "ducha"],
  breakfast: ["breakfast", "desayuno"],
  lunch: ["lunch", "almuerzo"],
  dinner: ["dinner", "supper", "cena", "cenar"],
  lift: ["lift", "elevator", "ascensor"],
  washer: ["washer", "washing machine", "laundry", "lavadora"],
  "air conditioning": ["air conditioning", "air con", "aircon", "aire acondicionado"],
  heating: ["heating", "calefaccion"],
  "sea view": ["sea view", "ocean view", "vistas al mar", "view of the water", "vistas al agua"],
  cot: ["cot", "crib", "cuna"],
  mirror: ["mirror", "espejo"],
  river: ["river", "rio"],
  island: ["island", "isla"],
  star: ["star", "estrella"],
  church: ["church", "iglesia"],
  market: ["market", "mercado"],
  coffee: ["coffee", "cafe", "espresso"],
  wine: ["wine", "vino"],
  beer: ["beer", "cerveza"],
  tool: ["tool", "herramienta"],
  snow: ["snow", "nieve"],
  tile: ["tile", "azulejo"],
  jacket: ["jacket", "coat", "chaqueta", "abrigo"],
  clothes: ["clothes", "clothing", "ropa"],
  tent: ["tent", "tienda de campana"],
  "sleeping bag": ["sleeping bag", "saco de dormir"],
  projector: ["projector", "screen or projector", "beamer", "proyector"],
  desk: ["desk", "escritorio", "workspace"],
  rehearsal: ["rehearsal", "ensayo"],
  portable: ["portable", "portatil"],
  venue: ["venue", "venues", "hall", "salon"],
  "new york": ["new york", "nueva york", "nyc", "brooklyn", "manhattan"],
  "mexico city": ["mexico city", "ciudad de mexico", "cdmx"],
  "saint ives": ["saint ives", "st ives"],
  edinburgh: ["edinburgh", "edimburgo"],
  kyoto: ["kyoto", "kioto"],
  kathmandu: ["kathmandu", "katmandu"],
  kochi: ["kochi", "cochin"],
  florence: ["florence", "florencia", "firenze"],
  milan: ["milan", "milano"],
  naples: ["naples", "napoles", "napoli"],
  venice: ["venice", "venecia", "venezia"],
  munich: ["munich", "munchen"],
  cologne: ["cologne", "koln", "colonia"],
  hamburg: ["hamburg", "hamburgo"],
  prague: ["prague", "praga", "praha"],
  athens: ["athens", "atenas"],
  copenhagen: ["copenhagen", "copenhague", "kobenhavn"],
  stockholm: ["stockholm", "estocolmo"],
  warsaw: ["warsaw", "varsovia", "warszawa"],
  geneva: ["geneva", "ginebra", "geneve"],
  brussels: ["brussels", "bruselas", "bruxelles"],
  marrakesh: ["marrakesh", "marrakech"],
  porto: ["porto", "oporto"],
  zaragoza: ["zaragoza", "saragossa"],
  beijing: ["beijing", "pekin"],
};

/** What people say around the thing that they look for: numbers have `guests`, and wishes are rarely written down. */
const ASIDE = `
  near nearby close around somewhere anywhere place spot looking look search find want need would like love book
  booking reserve rent hire renting get go going day days night nights week weekend month today tomorrow hour
  hours people person persons guests guest couple friends friend best good nice great beautiful lovely charming
  cozy cosy romantic cheap budget affordable luxury friendly learn play thing things see please trip holiday
  holidays vacation getaway perfect some something stay staying sleep sleeping without celebrate host cerca
  alrededor sitio lugar busco buscar buscando quiero queremos quisiera necesito necesitamos encontrar reservar
  reserva alquilar alquilo alquiler hacer ver ir dia dias noche noches semana mes hoy manana hora horas persona
  personas gente pareja amigos amigas mejor mejores bueno buena bonito bonita barato barata economico lujo
  romantico romantica acogedor acogedora aprender tocar cosas algo algun alguna viaje vacaciones escapada dormir
  celebrar organizar one two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty
  sixty seventy eighty ninety hundred dos tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta
  cuarenta cincuenta sesenta setenta ochenta noventa cien
`
  .trim()
  .split(/\s+/);

const pairs = Object.entries(SYNONYMS).flatMap(([concept, words]) => words.map((word) => `('${concept}', '${word}')`));

/** What searches are asked in: chosen by measuring, `npm run bench -- relevance`. */
export class Migration20261130150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`INSERT INTO search_synonym (concept, word) VALUES ${pairs.join(", ")} ON CONFLICT DO NOTHING`);
    // A word that counts where it occurs, and that nothing has to have. Rows, so that operators can add their own.
    this.addSql("CREATE TABLE search_aside (word text PRIMARY KEY CHECK (word <> ''))");
    this.addSql(`INSERT INTO search_aside (word) VALUES ${ASIDE.map((word) => `('${word}')`).join(", ")}`);
    this.addSql(`
      CREATE TRIGGER search_aside_changed AFTER INSERT OR UPDATE OR DELETE ON search_aside
        FOR EACH STATEMENT EXECUTE FUNCTION search_synonym_changed()`);
    // The name of a business counts for less than before: every row is made anew.
    this.addSql(`
      INSERT INTO outbox (topic, key, payload, run_at, created_at)
      VALUES ('search.rebuild', 'row-version-2', '{}', 'epoch', transaction_timestamp())`);
  }

  override async down(): Promise<void> {
    this.addSql("DELETE FROM outbox WHERE topic = 'search.rebuild' AND key = 'row-version-2'");
    this.addSql("DROP TABLE IF EXISTS search_aside");
    this.addSql(`DELETE FROM search_synonym WHERE (concept, word) IN (${pairs.join(", ")})`);
  }
}
