/** Under which addresses an article is shown, in the form in which addresses are compared. */
export const THE_ADDRESSES: readonly string[] = [
  `create table address (
    key text not null check (key <> ''),
    article text not null,
    primary key (key, article)
  ) strict, without rowid`,
  "create index address_of_article on address (article)",
];
