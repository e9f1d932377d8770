/** Where a date is read otherwise than the table of dates beside the project has it, each with the reason. */

export const DATE_DEVIATIONS: readonly { readonly input: string; readonly means: string; readonly reason: string }[] = [
  {
    input: "Fri,24 Nov 2023 18:28:36 -0000",
    means: "2023-11-24T18:28:36~",
    reason: "RFC 2822 §3.3: -0000 says that the offset is unknown, and so it stays; the table has +00:00",
  },
  {
    input: "2004-05-25 오후 11:23:17",
    means: "2004-05-25T23:23:17~",
    reason: "no zone is printed; the table takes Korea's from the language, which is also written elsewhere",
  },
  {
    input: "2004년 05월 28일  01:31:15",
    means: "2004-05-28T01:31:15~",
    reason: "no zone is printed; the table takes Korea's from the language, and from another row in Korean does not",
  },
  {
    input: "Wed, 31 Dec 2008 23:59:60 GMT",
    means: "2009-01-01T00:00:00+00:00",
    reason:
      "a leap second is the same instant in both notations; the table has the second before it in RFC 822, after it in RFC 3339",
  },
];
