package org.modalitypages.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what reaches somebody outside the directory, and prices: numbers, addresses, handles, sums of money. */
final class ContactData {

    private static final String NUMBER_WORD =
            "(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
                    + "|seventy|eighty|ninety|hundred|thousand|a|and)[\\s-]+)+";
    private static final String HOUR =
            "(?:an|per|a|each|for (?:an|a|each)|the)[\\s-]+(?:\\w+[\\s-]+)?(?:hour|session|appointment|visit|meeting|consultation|person|couple|month|class)";
    private static final String NETWORK =
            "(?:instagram|insta|facebook|tiktok|linkedin|twitter|youtube|whatsapp|signal|telegram|threads|bluesky|mastodon|snapchat|skype|messenger|wechat|discord)";

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern SPELLED_EMAIL = Pattern.compile(
            "\\b[\\w.+-]+\\s*(?:[(\\[{<]\\s*at\\s*[)\\]}>]|\\s+at\\s+)\\s*[\\w-]+\\s*(?:[(\\[{<]\\s*dot\\s*[)\\]}>]|\\s+dot\\s+|\\.)\\s*(?:com|org|net|ca|uk|co|au|us|io|info)\\b"
                    + "|\\b[\\w.+-]+\\s*[(\\[{<]\\s*at\\s*[)\\]}>]\\s*[\\w-]+\\s*[(\\[{<]\\s*dot\\s*[)\\]}>]\\s*\\w{2,}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile(
            "\\bhttps?://[^\\s<>\"]+|\\bwww\\.[\\w-]+(?:\\.[\\w-]+)+[^\\s<>\"]*"
                    + "|\\b[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.(?:com|org|net|ca|uk|au|us|io|info|biz|co|me|ly|tv|nz|ie|ee|scot|wales|de|fr|eu|gov|edu|health|therapy|care|help|online|site|app|clinic|example)(?:/[^\\s<>\"]*)?(?![\\w.@-]*\\w)"
                    + "|\\b[a-z0-9-]{2,}(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}/[\\w.-]+|\\b[a-z0-9]+-[a-z0-9-]+\\.[a-z]{3,}\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPELLED_ADDRESS =
            Pattern.compile("\\b[\\w-]{3,}\\s+dot\\s+(?:com|org|net|ca|co|au|io)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile("(?<![\\w.,/#-])(?:\\+|\\()?\\d[\\d\\s().–-]{5,}\\d(?!\\w)");
    private static final Pattern SPOKEN_PHONE = Pattern.compile(
            "\\b(?:(?:(?:double|triple) )?(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)[\\s,.–-]+){5,}"
                    + "(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEARS =
            Pattern.compile("(?:1[89]|20)\\d\\d\\s*[\\s–-]\\s*(?:1[89]|20)\\d\\d|\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern REGISTRATION =
            Pattern.compile("(?:regist|licen[cs]e|member|number|no\\.|#)[^.]{0,25}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern HANDLE = Pattern.compile("(?<![\\w.@])@[A-Za-z_][\\w.]*\\w");
    private static final Pattern NETWORK_NAME = Pattern.compile(
            "\\b(?:find|follow|message|reach|add|connect with|catch|see|contact|dm|friend|join|look|write|get|i'm|i am|we're|we are|me|us)\\b[^.!?]{0,30}?\\b(?:on|through|via|by|over|at|using)\\s+(?:\\w+\\s+)?"
                    + NETWORK + "\\b|\\b" + NETWORK
                    + "\\s*(?::|is (?:the )?(?:easiest|best|quickest|fastest))|\\bon " + NETWORK
                    + ",? (?:i am|i'm|we are|we're|it's|it is|as|under|look for)\\b|\\b(?:at|@) ?(?:gmail|hotmail|icloud|protonmail)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NETWORK_HANDLE = Pattern.compile(
            "\\b(?:on|at|via|for) " + NETWORK + "\\s*\\(\\s*[\\w.]{3,}\\s*\\)|\\b(?:my|our) " + NETWORK
                    + " (?:name|handle|id|account|page|user ?name)\\s*(?:is|:)\\s*[\\w.]{3,}|\\b" + NETWORK
                    + "\\s*:?\\s+[a-z0-9]+[._][a-z0-9._]*[a-z0-9]\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUMMONS = Pattern.compile(
            "(?<!\\b(?:who|to|people|clients|they|you|often|that|never|may|might|don't) )\\b(?:e-?mail|text|ping|whatsapp|dm|skype|ring|phone|telephone)\\s+(?:me|us|our (?:office|front desk|reception|intake)|the (?:office|practice|clinic))\\b"
                    + "|\\bcall\\s+(?:me|us|our (?:office|front desk|reception|intake)|the (?:office|practice|clinic))\\s+(?:on|at|for|to|today|now|any|before|between|from)\\b"
                    + "|\\bsend (?:me|us) (?:an e-?mail|a text|a dm)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRICE = Pattern.compile(
            "(?:\\b(?:USD|CAD|AUD|NZD|GBP|EUR|CHF|A|C|CA|AU|US|NZ))?\\s?[$£€¥₹₪₩₽]\\s?\\d[\\d,.]*\\d?(?!\\s*(?:million|billion|trillion|[mb]n\\b))"
                    + "|\\b(?:USD|CAD|AUD|NZD|GBP|EUR|CHF)\\s?\\d[\\d,.]*"
                    + "|\\b\\d[\\d,.]*\\s?(?:€|£|\\$|USD|CAD|AUD|NZD|GBP|EUR|CHF|dollars?|euros?|bucks|quid|(?:swiss )?francs|rupees?|yen|rand|pesos?|shekels?|kron(?:er|or)|zloty)(?!\\w)"
                    + "|\\b" + NUMBER_WORD
                    + "(?:dollars?|euros?|bucks|quid|francs|rupees|yen|rand|pesos|shekels|kron(?:er|or)|zloty)\\b"
                    + "|\\b(?:\\d[\\d,.]*|" + NUMBER_WORD + ")\\s?pounds\\s+" + HOUR
                    + "|\\b(?:fee|fees|cost|costs|charge|charges|price|rate|rates|scale|supplement)\\b[^.!?]{0,40}?(?:\\d[\\d,.]*|"
                    + NUMBER_WORD + ")\\s?pounds\\b"
                    + "|\\b(?:fee|fees|charge|charges|price|rates?)\\b[^.!?]{0,30}?\\b(?:is|are|at|of|:|from)\\s+(?:from\\s+)?\\d{2,4}\\b(?!\\s*(?:per ?cent|%|minutes|years|hours))"
                    + "|\\b(?:costs?|charges?|pays?|fees?)\\b[^.!?]{0,20}?\\b\\d{2,3}\\s+(?:an?|per|each)\\s+(?:night|head|person|class|week|month|evening|place)\\b"
                    + "|\\b\\d{2,3}\\s+(?:an|per)\\s+(?:hour|session)\\b|\\bfree (?:\\d+[- ]minute |first |initial |introductory )(?:call|consult|consultation|session|chat|meeting)\\b|\\b(?:first|initial|introductory) (?:\\w+ ){0,2}?(?:call|consult|consultation|session|chat|meeting|hour)(?: is| are|:)? (?:free|on the house|no charge)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DISCOUNT = Pattern.compile(
            "\\b(?:\\d{1,2}\\s?(?:%|per ?cent)|" + NUMBER_WORD
                    + "per ?cent)\\s+(?:off(?! the top)|discount|reduction|cheaper|less for)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What somebody once gave for something is no price of ours: "I spent my last 20 dollars on a book." */
    private static final Pattern SPENT = Pattern.compile(
            "\\b(?:bought|spent|paid|cost me|earned|owed|lent|borrowed|saved|lost|won|found|donated|raised)\\b[^.!?]*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OUR_WORK = Pattern.compile(
            "^[^.!?]{0,30}\\b(?:session|hour|appointment|consultation|visit)s?\\b", Pattern.CASE_INSENSITIVE);

    private static final List<Pattern> CERTAIN = List.of(
            EMAIL,
            SPELLED_EMAIL,
            ADDRESS,
            SPELLED_ADDRESS,
            SPOKEN_PHONE,
            HANDLE,
            NETWORK_NAME,
            NETWORK_HANDLE,
            SUMMONS,
            DISCOUNT);

    private static final int SHORTEST_NUMBER = 7;
    private static final int LONGEST_NUMBER = 15;

    private ContactData() {}

    static List<Span> in(String text) {
        var plain = text.replace('’', '\'').replace('\u00A0', ' ');
        var found = new ArrayList<Span>();
        for (var pattern : CERTAIN) {
            var matcher = pattern.matcher(plain);
            while (matcher.find()) {
                add(found, new Span(matcher.start(), matcher.end()));
            }
        }
        var price = PRICE.matcher(plain);
        while (price.find()) {
            if (!isSpent(plain, price.start(), price.end())) {
                add(found, new Span(price.start(), price.end()));
            }
        }
        var phone = PHONE.matcher(plain);
        while (phone.find()) {
            if (isPhone(plain, phone.start(), phone.group())) {
                add(found, new Span(phone.start(), phone.end()));
            }
        }
        return found;
    }

    private static boolean isSpent(String text, int start, int end) {
        return SPENT.matcher(text.substring(0, start)).find()
                && !OUR_WORK.matcher(text.substring(end)).find();
    }

    private static boolean isPhone(String text, int start, String written) {
        var digits = written.chars().filter(Character::isDigit).count();
        if (digits < SHORTEST_NUMBER
                || digits > LONGEST_NUMBER
                || YEARS.matcher(written).matches()) {
            return false;
        }
        var together = written.chars().allMatch(Character::isDigit);
        return !(together && REGISTRATION.matcher(text.substring(0, start)).find());
    }

    private static void add(List<Span> found, Span span) {
        if (found.stream().noneMatch(span::overlaps)) {
            found.add(span);
        }
    }
}
