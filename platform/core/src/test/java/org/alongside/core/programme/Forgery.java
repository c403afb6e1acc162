package org.alongside.core.programme;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ways to pretend that the server had opened a programme. Each knows the programme and what the server has sealed before. */
enum Forgery {
    /** Nothing is told at all. */
    MISSING {
        @Override
        String words(Random random, ProgrammeId programme, ProgrammeSeal seal) {
            return "";
        }
    },
    EMPTY {
        @Override
        String words(Random random, ProgrammeId programme, ProgrammeSeal seal) {
            return "";
        }
    },
    GARBAGE {
        @Override
        String words(Random random, ProgrammeId programme, ProgrammeSeal seal) {
            return random.ints(random.nextInt(200), 1, 0x2000)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
        }
    },
    ONLY_THE_PROGRAMME {
        @Override
        String words(Random random, ProgrammeId programme, ProgrammeSeal seal) {
            return programme + "|".repeat(random.nextInt(4));
        }
    },
    RANDOM_SIGNATURE {
        @Override
        String words(Random random, ProgrammeId programme, ProgrammeSeal seal) {
            return told(programme, later(random)) + "|"
                    + ProgrammeSeal.signature("", ProgrammeSeal.keyOf(bytes(random)));
        }
    },
    SIGNED_WITH_ANOTHER_KEY {
        @Override
        String words(Random random, ProgrammeId programme, ProgrammeSeal seal) {
            String told = told(programme, later(random));
            return told + "|" + ProgrammeSeal.signature(told, ProgrammeSeal.keyOf(bytes(random)));
        }
    },
    SIGNED_WITH_A_KEY_OF_ZEROS {
        @Override
        String words(Random random, ProgrammeId programme, ProgrammeSeal seal) {
            String told = told(programme, later(random));
            return told + "|" + ProgrammeSeal.signature(told, ProgrammeSeal.keyOf(new byte[32]));
        }
    },
    EXPIRED {
        @Override
        String words(Random random, ProgrammeId programme, ProgrammeSeal seal) {
            return seal.seal(programme, Instant.now().minusSeconds(1 + random.nextInt(1_000_000_000)));
        }
    },
    EXPIRY_PUT_OFF {
        @Override
        String words(Random random, ProgrammeId programme, ProgrammeSeal seal) {
            return told(programme, later(random))
                    + EXPIRED.words(random, programme, seal).substring(47);
        }
    },
    SEALED_FOR_ANOTHER_PROGRAMME {
        @Override
        String words(Random random, ProgrammeId programme, ProgrammeSeal seal) {
            ProgrammeId other = new ProgrammeId(new UUID(random.nextLong(), random.nextLong()));
            return programme + seal.seal(other, later(random)).substring(36);
        }
    },
    ONE_CHARACTER_CHANGED {
        @Override
        String words(Random random, ProgrammeId programme, ProgrammeSeal seal) {
            StringBuilder words = new StringBuilder(seal.seal(programme, later(random)));
            int where = random.nextInt(words.length());
            char before = words.charAt(where);
            char after = "0123456789abcdef|-".charAt(random.nextInt(18));
            words.setCharAt(where, after == before ? 'x' : after);
            return words.toString();
        }
    },
    CUT_OR_PROLONGED {
        @Override
        String words(Random random, ProgrammeId programme, ProgrammeSeal seal) {
            String sealed = seal.seal(programme, later(random));
            return random.nextBoolean()
                    ? sealed.substring(random.nextInt(2), sealed.length() - 1 - random.nextInt(80))
                    : sealed + "|\n 0a".charAt(random.nextInt(5));
        }
    },
    UPPER_CASE {
        @Override
        String words(Random random, ProgrammeId programme, ProgrammeSeal seal) {
            return seal.seal(programme, later(random)).toUpperCase(Locale.ROOT);
        }
    };

    abstract String words(Random random, ProgrammeId programme, ProgrammeSeal seal);

    private static String told(ProgrammeId programme, Instant expiry) {
        return programme + "|" + expiry.getEpochSecond();
    }

    private static Instant later(Random random) {
        return Instant.now().plusSeconds(60 + random.nextInt(100_000));
    }

    private static byte[] bytes(Random random) {
        return Long.toString(random.nextLong()).getBytes(StandardCharsets.UTF_8);
    }
}
