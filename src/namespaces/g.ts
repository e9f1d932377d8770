/** Google Base and Merchant Center: https://support.google.com/merchants/answer/7052112 */

import { text } from "../table/codecs/text.ts";
import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { element, type Field, type Fields, many, namespace, one } from "../table/words.ts";

/**
 * Names are the keys with underscores: `customLabel0` is `custom_label_0`. This runs at import, so rows whose key is their
 * name, most of them, are taken as they are.
 */
/* @__NO_SIDE_EFFECTS__ */ function underscored<F extends Fields>(fields: F): F {
  const rows: Record<string, Field> = {};
  for (const key in fields) {
    const field = fields[key]!;
    const name = field.name ?? key.replace(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`);
    rows[key] = name === key ? field : { ...field, name };
  }
  return rows as F;
}

const word = one(text);
const words = many(text);
const period = element({ start: word, end: word });
const item = underscored({
  // Texts
  actor: word,
  agent: word,
  area: word,
  apparelType: word,
  artist: word,
  author: word,
  brand: word,
  color: word,
  condition: word,
  course: word,
  courseNumber: word,
  courseTimes: word,
  cuisine: word,
  deliveryNotes: word,
  education: word,
  employer: word,
  ethnicity: word,
  format: word,
  id: word,
  immigrationStatus: word,
  interestedIn: word,
  isbn: word,
  jobFunction: word,
  jobIndustry: word,
  jobType: word,
  mainIngredient: word,
  make: word,
  manufacturer: word,
  manufacturerId: word,
  mealType: word,
  model: word,
  modelNumber: word,
  nameOfItemBeingReviewed: word,
  newsSource: word,
  occupation: word,
  paymentNotes: word,
  productType: words,
  propertyType: word,
  publicationName: word,
  publicationVolume: word,
  reviewType: word,
  schoolDistrict: word,
  serviceType: word,
  sexualOrientation: word,
  size: word,
  subject: word,
  subjectArea: word,
  taxRegion: word,
  university: word,
  upc: word,
  vehicleType: word,
  vin: word,
  // Numbers, with or without a unit
  age: word,
  bathrooms: word,
  bedrooms: word,
  quantity: word,
  pages: word,
  year: word,
  mileage: word,
  calories: word,
  cholesterol: word,
  cookingTime: word,
  fiber: word,
  hoaDues: word,
  salary: word,
  saturatedFat: word,
  servings: word,
  sodium: word,
  totalCarbs: word,
  totalFat: word,
  deliveryRadius: word,
  megapixels: word,
  memory: word,
  preparationTime: word,
  price: word,
  processorSpeed: word,
  protein: word,
  weight: word,
  taxPercent: word,
  // Dates, as they are written
  expirationDate: word,
  expirationDateTime: word,
  publishDate: word,
  // Words from a list
  gender: word,
  maritalStatus: word,
  paymentAccepted: words,
  priceType: word,
  salaryType: word,
  rating: word,
  reviewerType: word,
  currency: word,
  listingType: word,
  pickup: word,
  // Merchant Center
  title: word,
  description: word,
  mobileLink: one(url),
  canonicalLink: one(url),
  additionalImageLink: many(url),
  lifestyleImageLink: one(url),
  salePrice: word,
  salePriceEffectiveDate: word,
  availability: word,
  availabilityDate: word,
  gtin: word,
  mpn: word,
  identifierExists: word,
  googleProductCategory: word,
  adult: word,
  multipack: word,
  isBundle: word,
  ageGroup: word,
  sizeType: word,
  sizeSystem: word,
  material: word,
  pattern: word,
  itemGroupId: word,
  productHighlight: words,
  shippingLabel: word,
  shippingWeight: word,
  shippingLength: word,
  shippingWidth: word,
  shippingHeight: word,
  shipsFromCountry: word,
  unitPricingMeasure: word,
  unitPricingBaseMeasure: word,
  energyEfficiencyClass: word,
  minEnergyEfficiencyClass: word,
  maxEnergyEfficiencyClass: word,
  customLabel0: word,
  customLabel1: word,
  customLabel2: word,
  customLabel3: word,
  customLabel4: word,
  promotionId: words,
  link: one(url),
  // Parts
  courseDateRange: one(period),
  eventDateRange: one(period),
  travelDateRange: one(period),
  imageLinks: many(url, "image_link"),
  labels: many(text, "label"),
  location: word,
  fromLocation: word,
  toLocation: word,
  urlOfItemBeingReviewed: one(url),
  shipping: many(
    element(
      underscored({
        country: word,
        region: word,
        postalCode: word,
        service: word,
        price: word,
        minHandlingTime: word,
        maxHandlingTime: word,
        minTransitTime: word,
        maxTransitTime: word,
      }),
    ),
  ),
  tax: many(element(underscored({ country: word, region: word, rate: word, taxShip: word }))),
  productDetails: many(
    element(underscored({ sectionName: word, attributeName: word, attributeValue: word })),
    "product_detail",
  ),
  installment: one(element(underscored({ months: word, amount: word, downpayment: word, creditType: word }))),
  subscriptionCost: one(element(underscored({ period: word, periodLength: word, amount: word }))),
  certifications: many(
    element({
      authority: one(text, "certification_authority"),
      name: one(text, "certification_name"),
      code: one(text, "certification_code"),
    }),
    "certification",
  ),
});

export const g = namespace({ prefix: "g", uris: ["http://base.google.com/ns/1.0"], item });

/** Google Base and Merchant Center, on an article. */
export interface GoogleBaseItem extends InferUnmirrored<typeof item> {}
