/** Google Base and Merchant Center: https://support.google.com/merchants/answer/7052112 */

import { country, currency } from "../table/codecs/codes.ts";
import { w3cdtf } from "../table/codecs/date.ts";
import { integer, ordinal } from "../table/codecs/integer.ts";
import { anyCaseOf, anyOf, kindOf, like } from "../table/rules.ts";
import { text } from "../table/codecs/text.ts";
import { uri } from "../table/codecs/url.ts";
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
const plain = { rule: "plain-text" } as const;
const phrase = one(text, plain);
const phrases = many(text, plain);
const words = many(text);
/** A number, perhaps with a unit or a currency. */
const measure = one(text, {
  rule: like(/^\d+(?:\.\d+)?(?:[a-z_/%][\w/%]*| [\w/%]+)?$/i, 'a number, perhaps with a unit, like "15.00 USD"'),
});
const count = one(text, { rule: kindOf(integer) });
const date = one(text, { rule: kindOf(w3cdtf) });
const truth = one(text, { rule: anyCaseOf("true", "false") });
const place = one(text, { rule: like(/^[^,]*(?:,[^,]*){1,2}$/, "two or three parts with commas") });
const period = element({ start: date, end: date });
const item = underscored({
  // Texts
  actor: phrase,
  agent: phrase,
  area: phrase,
  apparelType: phrase,
  artist: phrase,
  author: phrase,
  brand: phrase,
  color: phrase,
  condition: phrase,
  course: phrase,
  courseNumber: phrase,
  courseTimes: phrase,
  cuisine: phrase,
  deliveryNotes: phrase,
  education: phrase,
  employer: phrase,
  ethnicity: phrase,
  format: phrase,
  id: phrase,
  immigrationStatus: phrase,
  interestedIn: phrase,
  isbn: phrase,
  jobFunction: phrase,
  jobIndustry: phrase,
  jobType: phrase,
  mainIngredient: phrase,
  make: phrase,
  manufacturer: phrase,
  manufacturerId: phrase,
  mealType: phrase,
  model: phrase,
  modelNumber: phrase,
  nameOfItemBeingReviewed: phrase,
  newsSource: phrase,
  occupation: phrase,
  paymentNotes: phrase,
  productType: phrases,
  propertyType: phrase,
  publicationName: phrase,
  publicationVolume: phrase,
  reviewType: phrase,
  schoolDistrict: phrase,
  serviceType: phrase,
  sexualOrientation: phrase,
  size: phrase,
  subject: phrase,
  subjectArea: phrase,
  taxRegion: phrase,
  university: phrase,
  upc: phrase,
  vehicleType: phrase,
  vin: phrase,
  // Numbers, with or without a unit
  age: count,
  bathrooms: count,
  bedrooms: count,
  quantity: count,
  pages: one(text, { rule: kindOf(ordinal) }),
  year: one(text, { rule: like(/^(?:19|20|21)\d\d$/, 'a year like "2023"') }),
  mileage: one(text, { rule: like(/^\d+(?: \w+)?$/, 'a whole number, perhaps with a unit, like "12000 km"') }),
  calories: measure,
  cholesterol: measure,
  cookingTime: measure,
  fiber: measure,
  hoaDues: measure,
  salary: measure,
  saturatedFat: measure,
  servings: measure,
  sodium: measure,
  totalCarbs: measure,
  totalFat: measure,
  deliveryRadius: measure,
  megapixels: measure,
  memory: measure,
  preparationTime: measure,
  price: measure,
  processorSpeed: measure,
  protein: measure,
  weight: measure,
  taxPercent: one(text, { rule: like(/^(?:100|\d{1,2}(?:\.\d+)?)%?$/, 'a percentage like "7.5"') }),
  // Dates, as they are written
  expirationDate: date,
  expirationDateTime: date,
  publishDate: date,
  // Words from a list
  gender: one(text, { rule: anyCaseOf("male", "m", "female", "f", "unisex") }),
  maritalStatus: one(text, {
    rule: anyCaseOf("single", "divorced", "separated", "widowed", "married", "in relationship"),
  }),
  paymentAccepted: many(text, {
    rule: anyOf("Cash", "Check", "Visa", "MasterCard", "AmericanExpress", "Discover", "WireTransfer"),
  }),
  priceType: one(text, { rule: anyOf("negotiable", "starting") }),
  salaryType: one(text, { rule: anyOf("negotiable", "starting") }),
  rating: one(text, { rule: anyOf("1", "2", "3", "4", "5") }),
  reviewerType: one(text, { rule: anyOf("editorial", "user") }),
  currency: one(text, { rule: currency }),
  listingType: truth,
  pickup: truth,
  // Merchant Center
  title: word,
  description: word,
  mobileLink: one(uri),
  canonicalLink: one(uri),
  additionalImageLink: many(uri),
  lifestyleImageLink: one(uri),
  salePrice: measure,
  salePriceEffectiveDate: word,
  availability: one(text, {
    rule: like(
      /^(?:in[ _]stock|out[ _]of[ _]stock|preorder|backorder)$/i,
      "in_stock, out_of_stock, preorder, backorder",
    ),
  }),
  availabilityDate: date,
  gtin: word,
  mpn: word,
  identifierExists: one(text, { rule: anyCaseOf("yes", "no", "true", "false") }),
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
  shippingWeight: measure,
  shippingLength: measure,
  shippingWidth: measure,
  shippingHeight: measure,
  shipsFromCountry: word,
  unitPricingMeasure: measure,
  unitPricingBaseMeasure: measure,
  energyEfficiencyClass: word,
  minEnergyEfficiencyClass: word,
  maxEnergyEfficiencyClass: word,
  customLabel0: word,
  customLabel1: word,
  customLabel2: word,
  customLabel3: word,
  customLabel4: word,
  promotionId: words,
  link: one(uri),
  // Parts
  courseDateRange: one(period),
  eventDateRange: one(period),
  travelDateRange: one(period),
  imageLinks: many(uri, { name: "image_link", most: 10 }),
  labels: many(text, { name: "label", rule: like(/^[^,]*$/, "a label without commas"), most: 10 }),
  location: one(text, { rule: like(/^(?:[^,]*,){4}[^,]*$/, "street, city, state, postcode and country with commas") }),
  fromLocation: place,
  toLocation: place,
  urlOfItemBeingReviewed: one(uri),
  shipping: many(
    element(
      underscored({
        country: one(text, { rule: country }),
        region: word,
        postalCode: word,
        service: word,
        price: measure,
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
