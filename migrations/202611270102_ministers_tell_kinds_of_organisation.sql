-- What kind of organisation a name is of, by the words in it: for those that are on no register. It is said to be a guess
-- wherever it is shown. The first kind whose words occur is taken.
create function ministers.kind_by_words(name text) returns text language sql immutable parallel safe as $$
  select case
    when name ~* '\m(tuc|unison|unite|gmb|nasuwt|nut|pcs|rmt|aslef|usdaw|ucu|trades? unions?|prospect)\M' then 'union'
    when name ~* '(ambassador|embassy|high commission|prime minister|foreign minister|government of|president of|minister of|\mEU\M|european (commission|union|parliament)|united nations|world bank|\mIMF\M|\mNATO\M)' then 'government-abroad'
    when name ~* '(\mBBC\M|\mITV\M|\mITN\M|sky news|guardian|telegraph|\mtimes\M|daily mail|\msun\M|mirror|newspaper|news international|news uk|channel (4|four)|economist|\meditor\M|spectator|express\M|evening standard|reuters|bloomberg|observer|journalist|\mmedia\M)' then 'media'
    when name ~* '(universit|college|\mschools?\M|academy|academies)' then 'education'
    when name ~* '(federation|association|confederation|chambers? of commerce|\mCBI\M|\mFSB\M|\mEEF\M|institute of directors|\mIoD\M|trade body|manufacturers|\mforum\M|alliance|business council)' then 'trade-body'
    when name ~* '(charit|foundation|\mtrust\M|relief|\maid\M|age uk|citizens advice|oxfam|save the children|red cross|barnardo|\mshelter\M|nspcc|society for|volunt|church|faith|diocese)' then 'charity'
    when name ~* '(council|\mNHS\M|police|authority|commission|agency|constabulary|local government|fire service|ombudsman|parliament|assembly|\mMPs?\M|mayor)' then 'public-body'
    when name ~* '\m(plc|p\.l\.c|ltd|limited|llp|group|bank|inc|corporation|company|holdings|partners|energy|airways|airlines?|rail|motors?|capital|consulting|technologies|systems|insurance|pharmaceuticals?)\M' then 'company'
    else 'not-told' end
$$;
alter table ministers.attendance add column kind text not null generated always as (
  case when match = 'person' then 'individual' else ministers.kind_by_words(organisation) end) stored;
grant execute on function ministers.kind_by_words to sector_office_app;
