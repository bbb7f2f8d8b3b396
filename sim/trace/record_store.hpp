#pragma once

// Records of a run, such as its events, in chunks of fixed size. Appending is a compare and a store; memory of earlier
// runs is used again. Up to a capacity records are kept for reading; later ones only pass through one chunk on their
// way into the digest, which is therefore the same whatever the capacity.
//
// A record type brings `void add_to(Digest&, std::span<const Record>)`.
//
// Not thread-safe: reader and recorder take turns. References to records stay valid until clear().

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "sim/trace/digest.hpp"

namespace loopglass {

template <class Record>
class RecordStore {
public:
    static constexpr std::size_t chunk_records = 1024;

    RecordStore() = default;
    RecordStore(const RecordStore&) = delete;
    RecordStore& operator=(const RecordStore&) = delete;
    RecordStore(RecordStore&& other) noexcept { swap(other); }
    RecordStore& operator=(RecordStore&& other) noexcept {
        swap(other);
        return *this;
    }

    /// Returns the new record's number: 1 + its index.
    std::uint32_t append(const Record& record) {
        if (next_ == end_) [[unlikely]] {
            advance_chunk();
        }
        *next_++ = record;
        return static_cast<std::uint32_t>(base_ + static_cast<std::uint64_t>(next_ - begin_));
    }

    /// How many records can be read.
    std::size_t size() const { return dropping_ ? kept_ : static_cast<std::size_t>(total()); }
    bool empty() const { return size() == 0; }

    /// How many were appended.
    std::uint64_t total() const { return base_ + static_cast<std::uint64_t>(next_ - begin_); }

    /// Precondition: index < size().
    const Record& operator[](std::size_t index) const {
        return records_of(chunks_[index / chunk_records])[index % chunk_records];
    }

    /// True when records were appended that cannot be read.
    bool truncated() const { return total() > size(); }

    /// Forgets all records, keeps the memory. `capacity` is in records, rounded down to whole chunks; 0 keeps none.
    void clear(std::size_t capacity) {
        next_ = end_ = begin_ = nullptr;
        base_ = 0;
        used_ = 0;
        capacity_chunks_ = capacity / chunk_records;
        dropping_ = false;
        kept_ = 0;
        dropped_digest_ = Digest();
    }

    /// Of all records appended so far.
    Digest digest() const {
        Digest digest = dropped_digest_;
        if (!dropping_) {
            for (std::size_t chunk = 0; chunk + 1 < used_; ++chunk) add_chunk(digest, chunk);
        }
        add_to(digest, std::span<const Record>(begin_, next_));
        return digest;
    }

private:
    /// Not initialised: a record is written once, when it is appended.
    struct Unwritten {
        alignas(Record) std::byte bytes[sizeof(Record)];
    };
    static_assert(std::is_trivially_copyable_v<Record>);
    using Chunk = std::unique_ptr<Unwritten[]>;
    static Record* records_of(const Chunk& chunk) { return reinterpret_cast<Record*>(chunk.get()); }

    void add_chunk(Digest& digest, std::size_t chunk) const {
        add_to(digest, std::span<const Record>(records_of(chunks_[chunk]), chunk_records));
    }

    void advance_chunk() {
        const auto filled = static_cast<std::size_t>(end_ - begin_);
        if (dropping_) {
            add_to(dropped_digest_, std::span<const Record>(begin_, end_));
        } else if (used_ == capacity_chunks_) {
            kept_ = used_ * chunk_records;
            for (std::size_t chunk = 0; chunk < used_; ++chunk) add_chunk(dropped_digest_, chunk);
            dropping_ = true;
            if (passage_ == nullptr) passage_ = std::make_unique_for_overwrite<Unwritten[]>(chunk_records);
            begin_ = records_of(passage_);
        } else {
            if (used_ == chunks_.size()) chunks_.push_back(std::make_unique_for_overwrite<Unwritten[]>(chunk_records));
            begin_ = records_of(chunks_[used_++]);
        }
        base_ += filled;
        next_ = begin_;
        end_ = begin_ + chunk_records;
    }

    void swap(RecordStore& other) noexcept {
        std::swap(next_, other.next_);
        std::swap(end_, other.end_);
        std::swap(begin_, other.begin_);
        std::swap(base_, other.base_);
        std::swap(chunks_, other.chunks_);
        std::swap(used_, other.used_);
        std::swap(capacity_chunks_, other.capacity_chunks_);
        std::swap(passage_, other.passage_);
        std::swap(dropping_, other.dropping_);
        std::swap(kept_, other.kept_);
        std::swap(dropped_digest_, other.dropped_digest_);
    }

    Record* next_ = nullptr;  // within the current chunk
    Record* end_ = nullptr;
    Record* begin_ = nullptr;
    std::uint64_t base_ = 0;     // records before the current chunk
    std::vector<Chunk> chunks_;  // the first used_ hold kept records
    std::size_t used_ = 0;
    std::size_t capacity_chunks_ = SIZE_MAX;
    Chunk passage_;  // where records go that are not kept
    bool dropping_ = false;
    std::size_t kept_ = 0;   // meaningful while dropping_
    Digest dropped_digest_;  // of everything before the current chunk; meaningful while dropping_
};

}  // namespace loopglass
