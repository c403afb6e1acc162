package org.alongside.core.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.alongside.core.module.DataFolder;
import org.alongside.core.module.DatabaseReady;
import org.alongside.core.problem.Invalid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requirement maps there are: those that come with Alongside, and those that the operator put into {@code accreditation} in the data
 * folder. They are read whenever they are asked for, so that a file need only be put there.
 */
@ApplicationScoped
class MapFolder {
    /** A file that cannot be used, by its name, and why. */
    record Broken(String file, Invalid why) {}

    /** What was found; the newest version of a map stands first. */
    record Found(List<RequirementMap> maps, List<Broken> broken) {}

    private static final Logger LOG = LoggerFactory.getLogger(MapFolder.class);
    private static final List<String> OURS =
            List.of("4pi-2015.properties", "hcpc-sets-2017.properties", "uk-standards-2019.properties");
    private static final String ENDING = ".properties";
    private static final long LARGEST = 256 * 1024;
    private static final int MOST = 100;

    /** What the log was told of each file, so that it is told once. */
    private final Map<String, String> told = new ConcurrentHashMap<>();

    private final List<RequirementMap> ours =
            OURS.stream().map(MapFolder::shipped).toList();

    /** Whoever put a broken file there reads of it in the log at the next start, without looking at the page. */
    void look(@Observes DatabaseReady ready) {
        find();
    }

    Found find() {
        return find(DataFolder.path().resolve("accreditation"));
    }

    /** Those that come along, and those in that folder. */
    Found find(Path folder) {
        List<RequirementMap> maps = new ArrayList<>(ours);
        List<Broken> broken = new ArrayList<>();
        Set<String> known = new HashSet<>();
        ours.forEach(map -> known.add(map.id()));
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            try {
                RequirementMap map = MapFile.read(name, text(file));
                if (!known.add(map.id())) {
                    throw new Invalid("core.accreditation.fault.known");
                }
                maps.add(map);
            } catch (Invalid why) {
                broken.add(new Broken(name, why));
            }
        }
        tell(broken);
        maps.sort(Comparator.comparing(RequirementMap::name)
                .thenComparing(RequirementMap::version, Comparator.reverseOrder()));
        return new Found(List.copyOf(maps), List.copyOf(broken));
    }

    private void tell(List<Broken> broken) {
        Map<String, String> now = new HashMap<>();
        broken.forEach(one -> now.put(one.file(), one.why().sentence(Locale.ENGLISH)));
        told.keySet().retainAll(now.keySet());
        now.forEach((file, why) -> {
            if (!why.equals(told.put(file, why))) {
                LOG.warn("The requirement map accreditation/{} cannot be used. {}", file, why);
            }
        });
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException unreadable) {
            LOG.warn("The folder {} cannot be read", folder, unreadable);
            return List.of();
        }
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new Invalid("core.accreditation.fault.size", LARGEST / 1024);
            }
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            throw new Invalid("core.accreditation.fault.form");
        } catch (IOException unreadable) {
            throw new Invalid("core.accreditation.fault.unreadable");
        }
    }

    private static RequirementMap shipped(String file) {
        try (InputStream ours = MapFolder.class.getResourceAsStream(file)) {
            if (ours == null) {
                throw new IllegalStateException("The requirement map " + file + " is missing");
            }
            return MapFile.read(file, new String(ours.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The requirement map " + file + " cannot be read", unreadable);
        }
    }
}
